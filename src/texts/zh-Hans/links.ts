import type { PartOf } from '../catalogue'
import type { links as english } from '../en/links'

/** Machine-made: nobody who speaks it has read it yet. */
export const links: PartOf<typeof english> = {
  linkOffer:
    '可以作为链接发送：{count, plural, other {文件会放入你的 OneDrive 的“{folder}”文件夹，组织中有此链接的人可以阅读。}}链接不是附件。',
  linkAsks: '首次使用时，会询问你是否允许此加载项使用你的 OneDrive。',
  linkSend: '{count, plural, =1 {作为链接发送} other {将 # 个文件作为链接发送}}',
  linkTitle: '作为链接',
  linkMaking: '正在创建链接',
  linkInText: '链接已在事件正文中',
  linkReady: '链接已就绪',
  linkInTextNote: '尚未保存任何内容。保存或发送事件时，链接会随之发出。',
  linkReadNote: 'Outlook 不允许在只读的事件中写入内容。请复制链接，并通过邮件或聊天发送。',
  linkNotInText: '无法放入事件正文。{cause}请复制链接并自行放入。',
  copyLink: '复制链接',
  linkCopied: '链接已复制。',
  linkBox: '“{name}”的链接',
  linkKeepOpen: '在此之前请保持此窗格打开。链接不会自动继续。',
  linkFileThere: '文件在你的 OneDrive 的“{folder}”文件夹中。',
  linkShowFile: '在 OneDrive 中显示',
  linkInBody: '{name} ({size}) – OneDrive 中文件的链接',
  noDrive: '你在此处没有 OneDrive，或从未打开过。',
  noDriveNext: '请在浏览器中打开一次 OneDrive，或咨询管理员，然后重试。',
  driveFull: '你的 OneDrive 已满。',
  driveFullNext: '请腾出空间，然后重试。',
  nameTaken: 'OneDrive 中同名文件过多。',
  nameTakenNext: '请更改文件名，然后重新选择。',
  linkRefused: '你的组织不允许创建此文件的链接。',
  linkRefusedNext: '请自行在 OneDrive 中共享，或咨询管理员。',
  mayNotUseDrive: '你不能将文件放入 OneDrive，或加载项缺少权限。',
  askForFiles: '请向管理员申请 Files.ReadWrite 权限，然后重试。',
  linkDamagedNext: '请删除 OneDrive 中损坏的文件，然后重试。',
  keptLink: '事件保持原样。',
}
