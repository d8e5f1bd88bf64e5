import type { PartOf } from '../catalogue'
import type { manage as english } from '../en/manage'

/** Machine-made: nobody who speaks it has read it yet. */
export const manage: PartOf<typeof english> = {
  planBesideOld: '置き換える対象がそこにあるため、保存済みの予定に追加されます。',
  sameNameOnEvent: 'この名前のものは、すでに予定にあります。',
  sameNameInList: 'この名前は一覧に 2 回あります。',
  sameNameKept: '両方を残し、こちらは「{freeName}」とします。',
  sameNameReplaces: '古いほうをこちらで置き換えます。',
  sameNameReplace: '置き換え',
  sameNameKeepBoth: '両方を残す',
  sameNameSkip: 'スキップ',
  sameNameForAll: '名前が重複する {count} 件すべてに適用',
  moreActions: 'その他',
  renameSave: '名前を保存',
  renameEmpty: '名前には文字または数字が 1 つ以上必要です。',
  renameTaken: '「{name}」という名前の添付ファイルがほかにあります。',
  renameUse: '「{name}」を使用',
  renameStarted: '「{old}」の名前を「{name}」に変更しています。',
  replaceWith: 'ファイルで置き換え…',
  replaceStarted: '「{old}」を「{name}」で置き換えています。',
  replaceNotItem:
    '名前の変更や置き換えができるのはファイルのみです。Outlook アイテムは、コピーすると内容の一部が失われます。',
  replaceBusy: '既に変更中です。',
  takesPlaceOf: '「{old}」を置き換えます。こちらがすべて届くまで、古いほうは残ります。',
  oldStillThere: '「{old}」は変更されず、そのまま残っています。',
  oldStays: '添付されましたが、古いほうの「{old}」も残っています。削除できませんでした。',
  oldStaysInterrupted:
    'その間に作業ウィンドウが閉じられました。こちらは添付されましたが、古いほうの「{old}」も残っています。',
  oldStaysBesideForm:
    '開いているフォームには、古いほうの「{old}」がまだ残っています。予定を保存して開き直し、こちらがあることを確認してから、古いほうを削除してください。',
  removeOld: '古いほうを削除',
  keepBoth: '両方を残す',
  addedAt: '{moment} に追加',
  addedHere: '{moment} に、この作業ウィンドウから自分で追加',
  select: '選択',
  selectDone: '完了',
  selectAll: 'すべて',
  removeSome: '{count} 件を削除',
  downloadSome: '{count} 件をダウンロード',
  downloadFailed: '「{name}」をダウンロードできませんでした。',
  sortBy: '並べ替え',
  sortNone: 'Outlook での順序',
  sortName: '名前順',
  sortSize: '大きい順',
  sortNewest: '新しい順',
}
