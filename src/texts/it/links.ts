import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'Può andare come link: {count, plural, one {il file viene messo} many {i file vengono messi} other {i file vengono messi}} nel proprio OneDrive, cartella “{folder}”, e le persone dell’organizzazione che hanno il link possono {count, plural, one {leggerlo} many {leggerli} other {leggerli}}. Un link non è un allegato.',
  linkAsks: 'La prima volta viene chiesto di consentire a questo componente aggiuntivo di usare il proprio OneDrive.',
  linkSend: '{count, plural, one {Invia come link} many {Invia # di file come link} other {Invia # file come link}}',
  linkTitle: 'Come link',
  linkMaking: 'Creazione del link',
  linkInText: 'Il link è nel testo dell’evento',
  linkReady: 'Il link è pronto',
  linkInTextNote: 'Non è ancora stato salvato nulla. Il link parte con l’evento quando lo si salva o lo si invia.',
  linkReadNote:
    'Outlook non lascia scrivere nulla in un evento che si sta solo leggendo. Copiare il link e inviarlo in un messaggio o in una chat.',
  linkNotInText:
    'Non è stato possibile metterlo nel testo dell’evento. {cause} Copiare il link e inserirlo manualmente.',
  copyLink: 'Copia link',
  linkCopied: 'Il link è copiato.',
  linkBox: 'Link a “{name}”',
  linkKeepOpen: 'Tenere aperto questo riquadro fino ad allora. Un link non prosegue da solo.',
  linkFileThere: 'Il file è nel proprio OneDrive, cartella “{folder}”.',
  linkShowFile: 'Mostra in OneDrive',
  linkInBody: '{name} ({size}) – link a un file in OneDrive',
  noDrive: 'Qui non c’è un OneDrive, oppure non è mai stato aperto.',
  noDriveNext: 'Aprire OneDrive una volta nel browser o chiedere all’amministratore. Poi riprovare.',
  driveFull: 'Il proprio OneDrive è pieno.',
  driveFullNext: 'Liberare spazio, poi riprovare.',
  nameTaken: 'In OneDrive ci sono già troppi file con questo nome.',
  nameTakenNext: 'Dare un altro nome al file, poi sceglierlo di nuovo.',
  linkRefused: 'L’organizzazione non consente di creare un link al file.',
  linkRefusedNext: 'Condividerlo direttamente da OneDrive o chiedere all’amministratore.',
  mayNotUseDrive: 'Non è consentito mettere file in OneDrive, oppure al componente aggiuntivo manca l’autorizzazione.',
  askForFiles: 'Chiedere all’amministratore l’autorizzazione Files.ReadWrite. Poi riprovare.',
  linkDamagedNext: 'Eliminare il file danneggiato in OneDrive, poi riprovare.',
  keptLink: 'L’evento è come prima.',
}
