import type { PartOf } from '../catalogue'
import type { attendees as english } from '../en/attendees'

/** Machine-made: nobody who speaks it has read it yet. */
export const attendees: PartOf<typeof english> = {
  attendeesTitle: '届く相手',
  sendUpdate: '更新を送信',
  leaveQuiet: '通知しない',
  attendeesNewEvent: '予定と一緒に保存されます。出席者を招待すると、招待と一緒に届きます。',
  attendeesOpenForm:
    '予定と一緒に保存されます。出席者に届くのは Outlook で「送信」を押したときで、それまでは届きません。',
  attendeesNotKnown: 'この予定の手元のコピーに追加されます。それだけでは誰にも通知されません。',
  attendeesFailed: '誰に届くかを確認できませんでした。{cause}',
  attendeeCopy: 'この予定の自分のコピーにのみあります。開催者やほかの出席者には届きません。',
  attendeeCopyOf: '{owner} の予定表にある、この予定のコピーにのみあります。開催者やほかの出席者には届きません。',
  attendeesCancelled: 'この予定はキャンセルされています。出席者に更新はもう届きません。',
  attendeesNobody: '自分の予定表の予定にあります。届く相手は招待されていません。',
  attendeesNobodyOf: '{owner} の予定表の予定にあります。届く相手は招待されていません。',
  attendeesMoving: '予定に送信しています。指示があるまで、出席者には何も通知されません。',
  attendeesNotYet: '追加したものは自分の予定にのみ入ります。出席者に知らせるかどうかは、後で選べます。',
  untoldAdded: '{count, plural, other {自分の予定にのみあります。# 人の出席者にはまだ届いていません。}}',
  untoldAddedOf: '{count, plural, other {この予定にのみあります。# 人の出席者にはまだ届いていません。}}',
  untoldRemoved:
    '{removed, plural, other {自分の予定からのみ削除されました。}}{count, plural, other {# 人の出席者はまだ知りません。}}',
  untoldRemovedOf:
    '{removed, plural, other {この予定からのみ削除されました。}}{count, plural, other {# 人の出席者はまだ知りません。}}',
  untoldQuiet: '{untold}この会議の次の更新と一緒に届きます。',
  updateSending: '{count, plural, other {# 人の出席者に更新を送信しています…}}',
  updateSent: '{count, plural, other {{time} に # 人の出席者に更新を送信しました。}}',
  updateSentFiles:
    'ファイルは一部の相手に届かないことがあります。招待にファイル名が書かれているため、届かなかった人は問い合わせることができます。',
  updateNotSent: '更新は送信されませんでした。{cause}{next}',
  updateInDoubt:
    '更新が送信されたかどうかわかりません。{cause}「更新を送信」は最初に確認するため、同じ相手にメールが 2 回届くことはありません。',
  notSentMoved:
    '{count, plural, other {まだ何も送信していません。その間に予定の日時が変更されました。「更新を送信」で # 人の出席者に知らせます。}}',
  notSentMovedTo:
    '{count, plural, other {まだ何も送信していません。その間に予定が {when} に変更されました。「更新を送信」で # 人の出席者に知らせます。}}',
  notSentEnded:
    '{count, plural, other {まだ何も送信していません。この予定は終了しています。それでも「更新を送信」で # 人の出席者にメールを送ります。}}',
  notSentAttendeesChanged:
    '{count, plural, other {まだ何も送信していません。招待されている人が変わりました。「更新を送信」で # 人の出席者にメールを送ります。}}',
  notSentChangedElsewhere:
    'まだ何も送信していません。同時に別の場所で予定が変更されたため、読み込み直しました。必要であれば、今送信してください。',
  notSent: '何も送信されませんでした。',
  sendingMails: '送信すると、それぞれにメールが 1 通届きます。招待の先頭に、この件が 1 行で書かれます。',
  sendingMailsFiles:
    '送信すると、それぞれにメールが 1 通届きます。招待の先頭に、この件が 1 行で書かれます。ファイルは一部の相手に届かないことがあります。',
  sendingInNameOf: '{owner} の名前で送信されます。',
  sendingToList: '配布リストが含まれています。リストの全員にメールが届きます。',
  sendingPerhapsToList: '配布リストは 1 人と数えますが、リストの全員にメールが届きます。',
  sendingSeries: '定期的な予定全体についての更新です。',
  sendingSeriesChanged:
    '定期的な予定全体についての更新です。個別に変更された日があり、1 日ごとにメールが 1 通増えます。',
  sendingSeriesPerhapsChanged:
    '定期的な予定全体についての更新です。個別に変更された日がある場合、1 日ごとにメールが 1 通増えます。',
  sendingDay: '定期的な予定のこの日のみについての更新です。',
  sendingDraft: 'Outlook に、この会議のまだ送信されていない変更があります。それも一緒に送信されます。',
  sendingOver: 'この予定は終了しています。',
  attendeeWarning:
    'この予定には出席者として招待されています。添付したものは自分のコピーにのみ残り、開催者やほかの出席者には届きません。また、次の更新で失われることがあります。',
  attendeeWarningOf:
    'この予定には出席者として招待されています。添付したものは自分のコピーにのみ残り、開催者の {organizer} さんやほかの出席者には届きません。また、次の更新で失われることがあります。',
  saidChoice: '{line}「更新を送信」または「通知しない」を選べます。',
}
