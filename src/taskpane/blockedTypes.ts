/**
 * Types that Outlook does not let anybody open or save who gets them: "Blocked attachments in Outlook" (Microsoft Support),
 * together with `BlockedFileTypes` of the default OwaMailboxPolicy. An organization may have changed the list.
 */
const BLOCKED = new Set(
  [
    'ade adp app appcontent-ms appref-ms asp aspx asx bas bat bgi cab cdxml cer chm cmd cnt com cpl crt csh der diagcab',
    'exe fxp gadget grp hlp hpj hta htc inf ins iso isp its jar jnlp js jse ksh lnk mad maf mag mam maq mar mas mat mau',
    'mav maw mcf mda mdb mde mdt mdw mdz mht mhtml msc msh msh1 msh1xml msh2 msh2xml mshxml msi msp mst msu ops osd pcd',
    'pif pl plg prf prg printerexport ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psdm1 pssc pst py pyc pyo pyw pyz pyzw reg',
    'scf scr sct settingcontent-ms shb shs theme tmp udl url vb vbe vbp vbs vhd vhdx vsmacros vsw webpnp website ws wsb',
    'wsc wsf wsh xbap xll xnk',
  ].flatMap((line) => line.split(' ')),
)

/** Whether those who get it cannot open it in Outlook. */
export function isBlockedForOthers(name: string): boolean {
  const ending = /\.([^.\s]{1,20})$/.exec(name)?.[1]
  return ending !== undefined && BLOCKED.has(ending.toLowerCase())
}
