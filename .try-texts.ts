import { writeFileSync } from 'node:fs'
import { createFormat } from './src/taskpane/format'
import { createSay } from './src/texts/say'
import { CATALOGUES } from './src/texts/loadTexts'
const OWN: Record<string, [string, string, string, string]> = {
  en: ['What you chose is kept. It comes on the list in a moment.', 'The pane takes longer than usual. It may still come; reloading it can help.', 'The pane could not be loaded. Check the network, then reload it.', 'Nothing was attached yet: choose your files again after that.'],
  de: ['Ihre Auswahl ist gemerkt und steht gleich in der Liste.', 'Der Bereich braucht länger als sonst. Er kann noch kommen; neu laden kann helfen.', 'Der Bereich konnte nicht geladen werden. Prüfen Sie das Netzwerk und laden Sie ihn dann neu.', 'Es wurde noch nichts angefügt: Wählen Sie Ihre Dateien danach noch einmal aus.'],
  fr: ['Votre sélection est conservée et apparaîtra dans la liste dans un instant.', 'Le volet met plus de temps que d’habitude. Il peut encore arriver ; le recharger peut aider.', 'Le volet n’a pas pu être chargé. Vérifiez le réseau, puis rechargez-le.', 'Rien n’a encore été joint : choisissez de nouveau vos fichiers ensuite.'],
  es: ['Lo que eligió está guardado y aparecerá en la lista en un momento.', 'El panel tarda más de lo habitual. Aún puede llegar; volver a cargarlo puede ayudar.', 'No se pudo cargar el panel. Compruebe la red y vuelva a cargarlo.', 'Todavía no se adjuntó nada: elija de nuevo sus archivos después.'],
  it: ['Ciò che ha scelto è conservato e comparirà tra poco nell’elenco.', 'Il riquadro impiega più del solito. Può ancora arrivare; ricaricarlo può aiutare.', 'Impossibile caricare il riquadro. Controlli la rete, poi lo ricarichi.', 'Non è stato ancora allegato nulla: dopo, scelga di nuovo i file.'],
  'pt-BR': ['O que você escolheu está guardado e aparecerá na lista em instantes.', 'O painel está demorando mais do que o normal. Ele ainda pode chegar; recarregá-lo pode ajudar.', 'Não foi possível carregar o painel. Verifique a rede e recarregue-o.', 'Nada foi anexado ainda: depois disso, escolha seus arquivos de novo.'],
  pl: ['Wybrane pliki są zachowane i za chwilę pojawią się na liście.', 'Okienko ładuje się dłużej niż zwykle. Może jeszcze się pojawić; pomóc może ponowne załadowanie.', 'Nie udało się załadować okienka. Sprawdź sieć, a potem załaduj je ponownie.', 'Nic jeszcze nie zostało dołączone: wybierz potem pliki ponownie.'],
  ja: ['選択した内容は保持されています。まもなく一覧に表示されます。', 'ウィンドウの表示に通常より時間がかかっています。このまま表示されることもありますが、再読み込みで改善する場合があります。', 'ウィンドウを読み込めませんでした。ネットワークを確認してから再読み込みしてください。', 'まだ何も添付されていません。再読み込みのあと、ファイルをもう一度選択してください。'],
  'zh-Hans': ['您选择的内容已保留，稍后会出现在列表中。', '窗格加载时间比平时长。它可能仍会出现；重新加载可能有帮助。', '无法加载窗格。请检查网络，然后重新加载。', '尚未附加任何内容：重新加载后请再次选择文件。'],
  ar: ['تم الاحتفاظ بما اخترته، وسيظهر في القائمة بعد لحظات.', 'يستغرق الجزء وقتًا أطول من المعتاد. قد يظهر بعد قليل، وقد تفيد إعادة تحميله.', 'تعذر تحميل الجزء. تحقق من الشبكة ثم أعد تحميله.', 'لم يتم إرفاق أي شيء بعد: اختر ملفاتك مرة أخرى بعد ذلك.'],
  he: ['מה שבחרת נשמר ויופיע ברשימה בעוד רגע.', 'הטעינה של החלונית נמשכת יותר מהרגיל. היא עדיין עשויה להופיע; טעינה מחדש יכולה לעזור.', 'לא היה אפשר לטעון את החלונית. יש לבדוק את הרשת ואז לטעון אותה מחדש.', 'עדיין לא צורף דבר: יש לבחור שוב את הקבצים לאחר מכן.'],
}
async function main() {
  const all: Record<string, unknown> = {}
  for (const [locale, load] of Object.entries(CATALOGUES)) {
    const say = createSay(locale as 'en', await load!())
    const format = createFormat(locale, say)
    const [kept, late, failed, chooseAgain] = OWN[locale]!
    all[locale] = { chooseFiles: say('chooseFiles'), hint: say('dropHintWithLimit', { size: format.bytes(157286400) }), looking: say('looking'), kept, folder: say('folderDropped'), nothing: say('nothingDropped'), late, failed, chooseAgain, reload: say('reload') }
  }
  writeFileSync('src/start/shellTexts.json', JSON.stringify(all, null, 2) + '\n')
}
void main()
