import { expect, test } from '@jest/globals'
import { isTeamsChat, natureOf } from './nature'
import type { NatureFacts } from './nature'

const facts = (more: Partial<NatureFacts>): NatureFacts => ({
  odataType: undefined,
  messageClass: undefined,
  isDraft: false,
  attachments: [],
  ...more,
})
const attached = (name: string, contentType = 'application/octet-stream') => [{ name, contentType }]

test.each<[string, Partial<NatureFacts>, string]>([
  ['a mail', { messageClass: 'IPM.Note', attachments: attached('plan.pdf') }, 'plain'],
  ['a request', { odataType: '#microsoft.graph.eventMessageRequest' }, 'meeting'],
  ['a response, by its class', { messageClass: 'IPM.Schedule.Meeting.Resp.Pos' }, 'meeting'],
  ['an S/MIME mail, by its class', { messageClass: 'IPM.Note.SMIME.MultipartSigned' }, 'signed'],
  ['an S/MIME mail, by its name', { attachments: attached('SMIME.p7m') }, 'signed'],
  ['an S/MIME mail, by its type', { attachments: attached('x', 'application/x-pkcs7-mime; name=x') }, 'signed'],
  ['a rights-managed mail', { attachments: attached('message.rpmsg') }, 'protected'],
  [
    'a rights-managed mail, by its type',
    { attachments: attached('x', 'application/x-microsoft-rpmsg-message') },
    'protected',
  ],
  ['a draft', { isDraft: true }, 'draft'],
  ['a delivery report', { messageClass: 'REPORT.IPM.Note.NDR' }, 'report'],
  [
    'a protected one that is signed, too',
    { messageClass: 'IPM.Note.SMIME', attachments: attached('message.rpmsg') },
    'protected',
  ],
  ['a signed request', { odataType: '#microsoft.graph.eventMessage', attachments: attached('smime.p7m') }, 'signed'],
  ['a request that was not sent', { odataType: '#microsoft.graph.eventMessage', isDraft: true }, 'meeting'],
])('%s', (_what, more, nature) => {
  expect(natureOf(facts(more))).toBe(nature)
})

test('a chat is known by its class; only where there is none, its subject gives it away', () => {
  expect(isTeamsChat('IPM.SkypeTeams.Message', 'Hello')).toBe(true)
  expect(isTeamsChat(undefined, 'IM')).toBe(true)
  expect(isTeamsChat(undefined, 'im')).toBe(false)
  expect(isTeamsChat('IPM.Note', 'IM')).toBe(false)
})
