import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    'リンクとして送れます。{count, plural, other {ファイルはあなたの OneDrive のフォルダー「{folder}」に置かれ、リンクを持つ組織内の人が読めます。}}リンクは添付ファイルではありません。',
  linkAsks: '初回は、このアドインに OneDrive の使用を許可するかどうか確認されます。',
  linkSend: '{count, plural, =1 {リンクとして送信} other {# 個のファイルをリンクとして送信}}',
  linkTitle: 'リンクとして',
  linkMaking: 'リンクを作成中',
  linkInText: 'リンクは予定の本文にあります',
  linkReady: 'リンクができました',
  linkInTextNote: 'まだ何も保存されていません。予定を保存または送信すると、リンクも一緒に届きます。',
  linkReadNote:
    '閲覧だけの予定には、Outlook では何も書き込めません。リンクをコピーして、メールやチャットで送ってください。',
  linkNotInText: '予定の本文に入れられませんでした。{cause}リンクをコピーして、ご自分で入れてください。',
  copyLink: 'リンクをコピー',
  linkCopied: 'リンクをコピーしました。',
  linkBox: '「{name}」へのリンク',
  linkKeepOpen: 'それまでこの作業ウィンドウを開いたままにしてください。リンクの作成は自動では再開されません。',
  linkFileThere: 'ファイルはあなたの OneDrive のフォルダー「{folder}」にあります。',
  linkShowFile: 'OneDrive で表示',
  linkInBody: '{name} ({size}) – OneDrive のファイルへのリンク',
  noDrive: 'ここでは OneDrive がないか、まだ一度も開かれていません。',
  noDriveNext: 'ブラウザーで OneDrive を一度開くか、管理者に問い合わせてから、もう一度お試しください。',
  driveFull: 'OneDrive がいっぱいです。',
  driveFullNext: '空きを作ってから、もう一度お試しください。',
  nameTaken: 'OneDrive に同じ名前のファイルが多すぎます。',
  nameTakenNext: 'ファイルに別の名前を付けて、選択し直してください。',
  linkRefused: '組織の設定により、ファイルへのリンクを作成できません。',
  linkRefusedNext: 'ご自分で OneDrive から共有するか、管理者に問い合わせてください。',
  mayNotUseDrive: 'OneDrive にファイルを置けないか、アドインにアクセス許可がありません。',
  askForFiles: '管理者にアクセス許可 Files.ReadWrite を依頼してから、もう一度お試しください。',
  linkDamagedNext: 'OneDrive の壊れたファイルを削除してから、もう一度お試しください。',
  keptLink: '予定は元のままです。',
}
