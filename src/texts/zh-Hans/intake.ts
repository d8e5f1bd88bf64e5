import type { PartOf } from '../catalogue'
import type { intake as english } from '../en/intake'

/** Machine-made: nobody who speaks it has read it yet. */
export const intake: PartOf<typeof english> = {
  chooseFolder: '选择文件夹',
  rename: '重命名',
  newName: '新名称',
  nameShortened: '名称对 Outlook 来说太长，已被缩短。',
  readingFolder: '正在读取文件夹… 目前的文件数：{count}',
  stopReading: '停止读取',
  readingStopped: '已停止读取文件夹。其中的内容均未添加到列表。',
  folderEmpty: '此文件夹中没有文件。',
  notReadable: '无法读取：{names}。',
  notReadableMore: '无法读取：{names}，另外 {count} 项。',
  folderLoop: '“{path}”通过链接又指回自身，因此只读取了一次。',
  foldersTooDeep: '嵌套过深的文件夹未包含在内。请单独拖放这些文件夹。',
  folderCut: '只读取了前 {count} 个文件。请将文件夹压缩为 .zip，或选择其中的一部分。',
  hiddenLeftOut: '未包含的隐藏系统文件：{count} 个。',
  folderNames: '此文件夹中文件的命名方式 ({count})',
  pastedText: '粘贴的文本',
  pastedLink: '粘贴的链接',
  pastedPicture: '粘贴的图片',
  droppedText: '拖放的文本',
  droppedLink: '拖放的链接',
  wordsOnList: '文本已作为“{name}”添加到列表。',
  wordsAsText: '作为纯文本',
  wordsAsPage: '保留格式',
  wordsAsPicture: '作为图片',
  mailsWithoutContent: 'Outlook 未传递{names}的内容。请改为在下方搜索该邮件。',
  nothingInIt: '其中没有可以附加的内容。',
  moreLikeThis: '类似情况：另外 {count} 项。',
  roomOnEvent: '此事件：{room}',
  roomByMail: '此事件：{room}，按邮件计算',
  overKnownMail:
    '事件可以接受，但文件在邮件中会增大三分之一，而您的组织允许每封邮件最大 {limit}。邀请可能不会送达所有人。',
  overUsualMail:
    '事件可以接受，但文件在邮件中会增大三分之一，而大多数组织允许每封邮件最大 {limit}。邀请可能不会送达所有人。',
  tooManyAhead: '加上这些共有 {count} 个附件。Exchange 每个项目最多接受 {most} 个。请将它们压缩为 .zip，或去掉一些。',
  blockedForOthers: 'Outlook 不允许任何人从事件中打开{names}。请使用 .zip，或发送链接。',
  blockedForOthersMore: 'Outlook 不允许任何人从事件中打开{names}以及另外 {count} 项。请使用 .zip，或发送链接。',
  offlineAhead: '没有网络。现在附加的内容会等待，网络恢复后自动继续。',
}
