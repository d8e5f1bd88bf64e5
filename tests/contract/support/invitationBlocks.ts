/** Online-meeting blocks as the services write them into invitations. Addresses and numbers are invented. */

const LINE_OF_80 = '_'.repeat(80)

export const TEAMS_JOIN =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_MDAwMDAwMDAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw%40thread.v2/0?context=%7b%22Tid%22%3a%2200000000-0000-4000-8000-000000000000%22%2c%22Oid%22%3a%2200000000-0000-4000-8000-000000000001%22%7d'

/** Teams until about 2023. */
export const TEAMS_OLD = `<div style="width:100%; height:20px"><span style="white-space:nowrap; color:#5F5F5F; opacity:.36">${LINE_OF_80}</span> </div>\r
<div class="me-email-text" lang="en-US" style="color:#252424; font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif">\r
<div style="margin-top:24px; margin-bottom:20px"><span style="font-size:24px; color:#252424">Microsoft Teams meeting</span> </div>\r
<div style="margin-bottom:20px">\r
<div style="margin-top:0px; margin-bottom:0px; font-weight:bold"><span style="font-size:14px; color:#252424">Join on your computer, mobile app or room device</span> </div>\r
<a class="me-email-headline" href="${TEAMS_JOIN}" target="_blank" rel="noreferrer noopener" style="font-size:14px; font-family:'Segoe UI Semibold','Segoe UI',sans-serif; text-decoration:underline; color:#6264a7">Click here to join the meeting</a> </div>\r
<div style="margin-bottom:20px; margin-top:20px">\r
<div style="margin-bottom:4px"><span data-tid="meeting-code" style="font-size:14px; color:#252424">Meeting ID: <span style="font-size:16px; color:#252424">200 000 000 001</span> </span><br>\r
<span style="font-size:14px; color:#252424">Passcode: </span><span style="font-size:16px; color:#252424">AbC&gt;d&amp;1 </span></div>\r
</div>\r
<div style="margin-bottom:24px; margin-top:20px"><a class="me-email-link" target="_blank" href="https://aka.ms/JoinTeamsMeeting" rel="noreferrer noopener" style="font-size:14px">Learn More</a> | <a class="me-email-link" target="_blank" href="https://teams.microsoft.com/meetingOptions/?organizerId=0&amp;tenantId=0&amp;threadId=19_meeting&amp;messageId=0&amp;language=en-US" rel="noreferrer noopener">Meeting options</a> </div>\r
</div>\r
<div style="font-size:14px; margin-bottom:4px"></div>\r
<div style="font-size:12px"></div>\r
<div style="width:100%; height:20px"><span style="white-space:nowrap; color:#5F5F5F; opacity:.36">${LINE_OF_80}</span> </div>`

/** Teams since 2024. */
export const TEAMS_NEW = `<div class="me-email-text" lang="en-US" style="max-width:1024px; color:#242424; font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif">\r
<div aria-hidden="true" style="margin-bottom:24px; overflow:hidden; white-space:nowrap">${'_'.repeat(80)}</div>\r
<div style="margin-bottom:12px"><span class="me-email-text" style="font-size:24px; font-weight:700; margin-right:12px">Microsoft Teams</span>\r
<a id="meet_invite_block.action.help" class="me-email-link" href="https://aka.ms/JoinTeamsMeeting?omkt=en-US" style="font-size:14px; text-decoration:underline; color:#5B5FC7">Need help?</a> </div>\r
<div style="margin-bottom:6px"><a id="meet_invite_block.action.join_link" title="Meeting join link" class="me-email-headline" href="${TEAMS_JOIN}" style="font-size:20px; font-weight:600; text-decoration:underline; color:#5B5FC7">Join the meeting now</a> </div>\r
<div style="margin-bottom:6px"><span class="me-email-text-secondary" style="font-size:14px; color:#616161">Meeting ID: </span><span class="me-email-text" style="font-size:14px; color:#242424">200 000 000 002</span> </div>\r
<div style="margin-bottom:24px; max-width:532px">\r
<hr style="border:0; background:#616161; height:1px"></div>\r
<div><span class="me-email-text-secondary" style="font-size:14px; color:#616161">For organizers: </span><a id="meet_invite_block.action.organizer_meet_options" class="me-email-link" target="_blank" href="https://teams.microsoft.com/meetingOptions/?x=1&amp;y=2">Meeting options</a> </div>\r
<div style="margin-top:24px; margin-bottom:16px"></div>\r
<div aria-hidden="true" style="margin-bottom:24px; overflow:hidden; white-space:nowrap">${'_'.repeat(80)}</div>\r
</div>`

export const ZOOM = `<div id="zm_0" class="zm-invite">\n<p>The site office is inviting you to a scheduled Zoom meeting.</p>\n<p><b>Join Zoom Meeting</b><br/>\n<a href='https://zoom.us/j/90000000001?pwd=QWJjZGVm.1' target=_blank>https://zoom.us/j/90000000001?pwd=QWJjZGVm.1</a></p>\n<p>Meeting ID: 900 0000 0001<br>Passcode: 123456</p>\n<p>---</p>\n<p>One tap mobile<br>\n+10000000001,,90000000001#,,,,*123456# US</p>\n<p>Find your local number: <a href=https://zoom.us/u/a>https://zoom.us/u/a</a></p>\n</div>`

export const WEBEX = `<!-- Do not delete or change any of the following text. -->\r
<FONT SIZE="1" FACE="ARIAL">&nbsp;<BR>\r
<FONT SIZE="4" FACE="ARIAL"><FONT COLOR="#666666">When it's time, join your Webex meeting here.</FONT></FONT>\r
<TABLE width="525" border="0" cellspacing="0" cellpadding="0"><TR><TD><TABLE style="width:auto;background-color:#00823B;border-radius:22px"><TBODY><TR style="border-radius:22px"><TD align="center" style="padding:10px 24px"><A href="https://contoso.webex.com/contoso/j.php?MTID=m0&amp;a=<b>" style="color:#FFFFFF"><FONT size=4>Join meeting</FONT></A></TD></TR></TBODY></TABLE></TD></TR></TABLE>\r
<FONT SIZE="2">Meeting number (access code): 2400 000 0001</FONT><BR>Meeting password: aB3&lt;xYz<BR>\r
<FONT SIZE="1" COLOR="#A0A0A0">IMPORTANT NOTICE: Please note that this Webex service allows audio to be recorded.</FONT>\r
</FONT>\r
<!-- End of Webex block -->`

export const MEET = `<span>-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-</span><br>Join with Google Meet: <a href="https://meet.google.com/abc-defg-hij" id="ow123" __is_owner="true">https://meet.google.com/abc-defg-hij</a><br>Or dial: (US) +1 000-000-0001 PIN: 123456789#<br><br>Please do not edit this section.<br><span>-::~:~::~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~:~::~:~::-</span>`

export const SKYPE = `<div id="OutSharedNote">........................................................................................................................................</div>\r\n<div style="margin:0"><a name="OutJoinLink"></a><a href="https://meet.lync.com/contoso/site/ABC123"><span style="font-size:18pt;font-family:'Segoe UI';color:#0066CC">Join Skype Meeting</span></a></div>\r\n<div>[1033])!]</div>\r\n<div>........................................................................................................................................</div>`

/** The same blocks where only the words are left. */
export const TEAMS_TEXT = [
  '',
  LINE_OF_80,
  'Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>',
  `Join the meeting now<${TEAMS_JOIN}>`,
  'Meeting ID: 200 000 000 003',
  'Passcode: x<y&z',
  LINE_OF_80,
].join('\r\n')

export const ZOOM_TEXT = [
  '',
  'The site office is inviting you to a scheduled Zoom meeting.',
  '',
  'Join Zoom Meeting',
  'https://zoom.us/j/90000000001?pwd=QWJjZGVm.1',
].join('\n')
