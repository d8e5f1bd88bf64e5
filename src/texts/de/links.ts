import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'Das geht als Link: {count, plural, one {Die Datei kommt} other {Die Dateien kommen}} in Ihr OneDrive, Ordner „{folder}“, und wer in Ihrer Organisation den Link hat, kann {count, plural, one {sie} other {sie}} lesen. Ein Link ist keine Anlage.',
  linkAsks: 'Beim ersten Mal werden Sie gefragt, ob dieses Add-In Ihr OneDrive benutzen darf.',
  linkSend: '{count, plural, one {Als Link senden} other {# Dateien als Links senden}}',
  linkTitle: 'Als Links',
  linkMaking: 'Link wird erstellt',
  linkInText: 'Link steht im Text des Termins',
  linkReady: 'Link ist fertig',
  linkInTextNote:
    'Noch ist nichts gespeichert. Der Link geht mit dem Termin hinaus, wenn Sie ihn speichern oder senden.',
  linkReadNote:
    'In einen Termin, den Sie nur lesen, lässt Outlook nichts schreiben. Kopieren Sie den Link und senden Sie ihn in einer E-Mail oder einem Chat.',
  linkNotInText:
    'Er konnte nicht in den Text des Termins gesetzt werden. {cause} Kopieren Sie den Link und setzen Sie ihn selbst dorthin.',
  copyLink: 'Link kopieren',
  linkCopied: 'Der Link ist kopiert.',
  linkBox: 'Link zu „{name}“',
  linkKeepOpen: 'Lassen Sie diesen Bereich bis dahin offen. Ein Link geht nicht von selbst weiter.',
  linkFileThere: 'Die Datei ist in Ihrem OneDrive, Ordner „{folder}“.',
  linkShowFile: 'In OneDrive zeigen',
  linkInBody: '{name} ({size}) – Link zu einer Datei in OneDrive',
  noDrive: 'Sie haben hier kein OneDrive, oder es wurde noch nie geöffnet.',
  noDriveNext:
    'Öffnen Sie OneDrive einmal im Browser, oder fragen Sie Ihren Administrator. Versuchen Sie es dann noch einmal.',
  driveFull: 'Ihr OneDrive ist voll.',
  driveFullNext: 'Machen Sie dort Platz, und versuchen Sie es dann noch einmal.',
  nameTaken: 'In OneDrive gibt es schon zu viele Dateien mit diesem Namen.',
  nameTakenNext: 'Geben Sie der Datei einen anderen Namen, und wählen Sie sie noch einmal aus.',
  linkRefused: 'Ihre Organisation lässt keinen Link zu der Datei zu.',
  linkRefusedNext: 'Geben Sie sie selbst in OneDrive frei, oder fragen Sie Ihren Administrator.',
  mayNotUseDrive: 'Sie dürfen keine Dateien in OneDrive ablegen, oder dem Add-In fehlt die Berechtigung.',
  askForFiles: 'Bitten Sie Ihren Administrator um die Berechtigung Files.ReadWrite. Versuchen Sie es dann noch einmal.',
  linkDamagedNext: 'Löschen Sie die beschädigte Datei in OneDrive, und versuchen Sie es dann noch einmal.',
  keptLink: 'Der Termin ist, wie er war.',
}
