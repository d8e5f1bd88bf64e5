import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: 'フォルダーを選択',
  rename: '名前を変更',
  newName: '新しい名前',
  nameShortened: 'Outlook で使用するには名前が長すぎるため、短くしました。',
  readingFolder: 'フォルダーを読み込み中… これまでのファイル: {count} 個',
  stopReading: '読み込みを中止',
  readingStopped: 'フォルダーの読み込みを中止しました。一覧には何も追加されていません。',
  folderEmpty: 'このフォルダーにファイルはありません。',
  notReadable: '読み込めませんでした: {names}。',
  notReadableMore: '読み込めませんでした: {names}、ほか {count} 件。',
  folderLoop: '「{path}」はリンクをたどると自分自身に戻るため、1 回だけ読み込みました。',
  foldersTooDeep: '階層が深すぎるフォルダーは除外しました。そのフォルダーだけを別にドロップしてください。',
  folderCut:
    '最初の {count} 個のファイルだけを読み込みました。フォルダーを .zip にするか、その一部を選択してください。',
  hiddenLeftOut: '除外した隠しシステム ファイル: {count} 個。',
  folderNames: 'このフォルダーのファイルの名前 ({count} 個)',
  pastedText: '貼り付けたテキスト',
  pastedLink: '貼り付けたリンク',
  pastedPicture: '貼り付けた画像',
  droppedText: 'ドロップしたテキスト',
  droppedLink: 'ドロップしたリンク',
  wordsOnList: 'テキストは「{name}」として一覧に追加されました。',
  wordsAsText: 'テキスト形式',
  wordsAsPage: '書式付き',
  wordsAsPicture: '画像',
  mailsWithoutContent: '{names} の内容を Outlook から受け取れませんでした。代わりに、下でメールを検索してください。',
  nothingInIt: 'その中に、添付できるものはありませんでした。',
  moreLikeThis: '同様のもの: ほか {count} 件。',
  roomOnEvent: 'この予定: {room}',
  roomByMail: 'この予定: {room} (メールとして計算)',
  overKnownMail:
    '予定には入りますが、メールではファイルが 3 分の 1 ほど大きくなります。組織のメールの上限は {limit} のため、招待が一部の相手に届かないことがあります。',
  overUsualMail:
    '予定には入りますが、メールではファイルが 3 分の 1 ほど大きくなります。多くの組織のメールの上限は {limit} のため、招待が一部の相手に届かないことがあります。',
  tooManyAhead:
    'これを含めると添付ファイルは {count} 個になります。Exchange の上限は 1 つのアイテムにつき {most} 個です。.zip にまとめるか、いくつか減らしてください。',
  blockedForOthers: '予定に添付した {names} は、Outlook では誰も開けません。.zip にするか、リンクを送ってください。',
  blockedForOthersMore:
    '予定に添付した {names}、ほか {count} 件は、Outlook では誰も開けません。.zip にするか、リンクを送ってください。',
  offlineAhead: 'ネットワークに接続されていません。今から添付するものは待機し、接続が戻ると自動的に続行します。',
}
