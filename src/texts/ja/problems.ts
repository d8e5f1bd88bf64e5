import type { PartOf } from '../catalogue'
import type { problems as english } from '../en/problems'

/** Machine-made: nobody who speaks it has read it yet. */
export const problems: PartOf<typeof english> = {
  signInNeeded: 'この操作にはサインインが必要です。',
  signInNeededAgain: '再試行してください。一時的にウィンドウが開きます。',
  signInNeededSignIn: '「サインイン」を選択してください。一時的にウィンドウが開きます。',
  noBridge: 'この Outlook では、アドインにサインインできません。',
  noBridgeNext:
    'Outlook を更新するか、Outlook on the web で予定を開いてください。編集中のフォームには、25 MB までのファイルを引き続き追加できます。',
  consentRefused: 'このためのアクセス許可が与えられませんでした。',
  consentRefusedAgain:
    '確認をもう一度表示するには、再試行してください。組織の承認が必要な場合は、管理者にリンクを送ってください。',
  consentRefusedSignIn:
    '確認をもう一度表示するには、「サインイン」を選択してください。組織の承認が必要な場合は、管理者にリンクを送ってください。',
  adminConsent: '先に組織がこのアドインを承認する必要があります。',
  adminConsentAgain: '管理者にリンクを送ってください。承認されたら、再試行してください。',
  adminConsentSignIn: '管理者にリンクを送ってください。承認されたら、「サインイン」を選択してください。',
  notAssigned: 'このアドインは組織から割り当てられていません。',
  notAssignedNext: '管理者に割り当てを依頼してください。',
  conditionalAccess: '組織のルールにより、ここからはサインインできません。',
  conditionalAccessAgain:
    '組織が管理するデバイスとネットワークを使用して、再試行してください。どれを使えるかは管理者に確認できます。',
  conditionalAccessSignIn:
    '組織が管理するデバイスとネットワークを使用して、「サインイン」を選択してください。どれを使えるかは管理者に確認できます。',
  popupBlocked: 'サインイン ウィンドウがブロックされました。',
  popupBlockedAgain: 'Outlook のポップアップを許可して、再試行してください。',
  popupBlockedSignIn: 'Outlook のポップアップを許可して、「サインイン」を選択してください。',
  signInCancelled: 'サインインが完了する前に、サインイン ウィンドウが閉じられました。',
  signInCancelledAgain: 'もう一度開くには、再試行してください。',
  signInCancelledSignIn: 'もう一度開くには、「サインイン」を選択してください。',
  windowOpen: '別のサインイン ウィンドウが既に開いています。',
  windowOpenAgain: 'このウィンドウの後ろにある可能性があります。そこで完了するか閉じてから、再試行してください。',
  windowOpenSignIn:
    'このウィンドウの後ろにある可能性があります。そこで完了するか閉じてから、「サインイン」を選択してください。',
  windowRefused: 'サインイン ウィンドウを開くことが許可されませんでした。',
  windowRefusedAgain: '確認をもう一度表示するには、再試行して「許可」を選択してください。',
  windowRefusedSignIn: '確認をもう一度表示するには、「サインイン」を選択し、「許可」を選択してください。',
  pageMissing: 'サインイン ページを開けませんでした。',
  pageMissingAgain: 'ネットワークを確認して、再試行してください。再び発生する場合は、管理者に問い合わせてください。',
  pageMissingSignIn:
    'ネットワークを確認して、「サインイン」を選択してください。再び発生する場合は、管理者に問い合わせてください。',
  pageRefused: 'このアドインのサインイン ページを Outlook が開きません。',
  pageRefusedNext:
    '管理者にアドインのアドレスの確認を依頼してください。編集中のフォームには、25 MB までのファイルを引き続き追加できます。',
  wrongAccount: 'このメールボックスの所有者とは別のユーザーが Outlook でサインインされました。',
  wrongAccountAgain: 'Outlook でこのメールボックスのアカウントに切り替えて、再試行してください。',
  wrongAccountSignIn: 'Outlook でこのメールボックスのアカウントに切り替えて、「サインイン」を選択してください。',
  wrongToken: 'Outlook のサインイン先が予定表ではありませんでした。',
  wrongTokenAgain: 'もう一度サインインするには、再試行してください。再び発生する場合は、管理者に問い合わせてください。',
  wrongTokenSignIn:
    'もう一度サインインするには、「サインイン」を選択してください。再び発生する場合は、管理者に問い合わせてください。',
  wrongClock: 'このコンピューターの時計が正しくないようです。そのため、サインインが受け付けられません。',
  wrongClockAgain: 'コンピューターの日付と時刻を自動設定にして、再試行してください。',
  wrongClockSignIn: 'コンピューターの日付と時刻を自動設定にして、「サインイン」を選択してください。',
  notRegistered: 'このアドインは、実行されている場所でのサインイン用に登録されていません。',
  notRegisteredNext:
    '管理者に登録の確認を依頼してください。編集中のフォームには、25 MB までのファイルを引き続き追加できます。',
  signInHostError: 'Outlook がサインインを完了できませんでした。',
  signInHostErrorAgain: '少し待ってから、再試行してください。',
  signInHostErrorSignIn: '少し待ってから、「サインイン」を選択してください。',
  forAdministrator: '操作に問題はありません。組織でアドインを管理している担当者に、次の内容を伝えてください:',
  configMissing: 'このアドインの設定がありません',
  configMissingDetail:
    'taskpane.html と同じ場所に config.json がありません (404)。そこに置いてください。キーは展開ガイドに記載されています。',
  configUnreachable: 'このアドインの設定を読み込めませんでした',
  configUnreachableText:
    'ネットワークを確認して、再読み込みしてください。直らない場合は、管理者に次の内容を伝えてください:',
  configSilent: 'taskpane.html と同じ場所の config.json から応答がありませんでした。',
  configStatus: 'taskpane.html と同じ場所の config.json の応答は HTTP {status} でした。',
  configNotJson: 'このアドインの設定を解釈できません',
  configNotJsonDetail: 'config.json が JSON ではありません。{line} 行 {column} 列目から解釈できません。',
  configWrongValue: 'このアドインの設定に誤りがあります',
  configWrongValueDetail: 'config.json の「{key}」: 値は {found} ですが、使用できるのは {allowed} です。',
  configNotSetUp: 'このアドインはまだ設定されていません',
  configNotSetUpDetail:
    'config.json の clientId が仮の値のままです。アドインを Microsoft Entra に登録し、アプリケーション (クライアント) ID を入力してください。',
  configUnknownKey: 'config.json に、使用されないキーがあります: 「{key}」。',
  configUnknownKeyMeant:
    'config.json に、使用されないキーがあります: 「{key}」。「{nearest}」の間違いではありませんか？',
  configOtherBuild:
    'この作業ウィンドウはクラウド「{built}」用にビルドされましたが、config.json では「{cloud}」です。ADDIN_CLOUD={cloud} でビルドしてください。',
  noOffice: 'このアドインの Outlook 側の部分が読み込まれませんでした',
  noOfficeText:
    'ネットワークを確認して、再読み込みしてください。直らない場合は、お使いの環境で Office.js のアドレスがブロックされている可能性があります。',
  noOfficeDetail:
    'Office.js の配信元ホストに接続できる必要があります。クラウドごとのホストは展開ガイドに記載されています。',
  otherHost: 'このページは Outlook で使用するものです',
  otherHostText: 'Outlook で予定表の予定を開き、「Event Attachments」を選択してください。',
  outlookSilent: 'Outlook が応答しません',
  outlookSilentText:
    '再読み込みしてください。直らない場合は、この作業ウィンドウを閉じて予定を開き直し、再試行してください。',
}
