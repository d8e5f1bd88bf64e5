import { addMails } from './mails'
import type { NamedMail } from './mails'
import { mimeOf } from './mimeText'
import type { Header } from './mimeText'
import { parseMail } from './parseMail'
import type { Mailbox, World } from './types'

/** The thread's mails come an hour apart, from this moment on; they end before the newest of the seeded mails. */
const THREAD_START_MS = Date.UTC(2026, 10, 22, 8)
const HOUR_MS = 3_600_000
const THREAD_MAILS = 12
const THREAD_SUBJECT = 'Site meeting on Wednesday'

const OWN = 'Site manager <site.manager@contoso.example>'
const VOICES = [
  'Planning <planning@contoso.example>',
  OWN,
  'Safety desk <safety@contoso.example>',
  'Facilities <facilities@contoso.example>',
] as const

const REMARKS = [
  'Which points do we take on Wednesday?',
  'The railings come on Thursday, so please put the loading bay on the list.',
  'Harnesses were counted; two are missing.',
  'The lift is free until noon.',
  'Noise before seven was reported again.',
  'Then the crane has to wait until eight.',
  'Who brings the drawings of the south entrance?',
  'I do, in colour and in large.',
  'Building B needs two more keys.',
  'Noted, both are at the front desk.',
  'Shall we meet in the site office as always?',
  'Yes, at one.',
] as const

interface Letter {
  name: string
  from: string
  to?: string
  subject: string
  sentMs: number
  text: string
  headers?: readonly Header[]
}

async function written(letter: Letter, rest: Omit<NamedMail, 'name' | 'mail'> = {}): Promise<NamedMail> {
  const mime = mimeOf(
    [
      ['From', letter.from],
      ['To', letter.to ?? OWN],
      ['Subject', letter.subject],
      ['Date', new Date(letter.sentMs).toUTCString().replace('GMT', '+0000')],
      ['Message-ID', messageId(letter.name)],
      ...(letter.headers ?? []),
      ['MIME-Version', '1.0'],
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['Content-Transfer-Encoding', '8bit'],
    ],
    `${letter.text}\r\n`,
  )
  return { name: letter.name, mail: await parseMail(mime), ...rest }
}

function messageId(name: string): string {
  return `<${name}@mail.contoso.example>`
}

/** Twelve mails, each an answer to the one before; the person's own lie in the sent ones. */
function threadMails(): Promise<NamedMail>[] {
  const nameOf = (at: number) => `thread.${String(at + 1).padStart(2, '0')}`
  return Array.from({ length: THREAD_MAILS }, (_, at) => {
    const from = VOICES[at % VOICES.length] ?? OWN
    const earlier = Array.from({ length: at }, (_none, index) => messageId(nameOf(index)))
    const answered = earlier.at(-1)
    return written(
      {
        name: nameOf(at),
        from,
        ...(from === OWN ? { to: VOICES[0] } : {}),
        subject: at === 0 ? THREAD_SUBJECT : `RE: ${THREAD_SUBJECT}`,
        sentMs: THREAD_START_MS + at * HOUR_MS,
        text: REMARKS[at] ?? '',
        headers:
          answered === undefined
            ? []
            : [
                ['In-Reply-To', answered],
                ['References', earlier.join('\r\n ')],
              ],
      },
      { folder: from === OWN ? 'sentitems' : 'inbox', marks: { isRead: at < THREAD_MAILS - 2 || from === OWN } },
    )
  })
}

function looseMails(): Promise<NamedMail>[] {
  const day = (date: number, hour: number) => Date.UTC(2026, 10, date, hour)
  const loose = (letter: Letter, rest: Omit<NamedMail, 'name' | 'mail'>) => written(letter, rest)
  const unsent: readonly Header[] = [['X-Unsent', '1']]
  return [
    loose(
      {
        name: 'draft.keys',
        from: OWN,
        to: VOICES[3],
        subject: 'Keys for B',
        sentMs: day(24, 9),
        text: 'Two more, please.',
        headers: unsent,
      },
      { folder: 'drafts' },
    ),
    loose(
      { name: 'draft.blank', from: OWN, to: '', subject: '', sentMs: day(24, 10), text: '', headers: unsent },
      { folder: 'drafts' },
    ),
    loose(
      {
        name: 'unread.parking',
        from: VOICES[3],
        subject: 'Parking during the works',
        sentMs: day(21, 7),
        text: 'Lot C is closed.',
      },
      { marks: { isRead: false, categories: ['Traffic'] } },
    ),
    loose(
      {
        name: 'unread.helmets',
        from: VOICES[2],
        subject: 'New helmets',
        sentMs: day(22, 6),
        text: 'They are at gate 2.',
        headers: [['Importance', 'high']],
      },
      { marks: { isRead: false } },
    ),
    loose(
      {
        name: 'building-b.floor',
        from: VOICES[0],
        subject: 'Floor plan, second storey',
        sentMs: day(15, 9),
        text: 'The walls moved by a metre.',
      },
      { folder: 'building-b' },
    ),
    loose(
      {
        name: 'projects.list',
        from: VOICES[0],
        subject: 'Open projects',
        sentMs: day(14, 9),
        text: 'A, B and the bridge.',
      },
      { folder: 'projects' },
    ),
    loose(
      {
        name: 'deleted.lunch',
        from: VOICES[3],
        subject: 'Canteen closed',
        sentMs: day(20, 5),
        text: 'On Friday only.',
      },
      { folder: 'deleteditems' },
    ),
    loose(
      { name: 'teams.chat', from: VOICES[0], subject: 'IM', sentMs: day(23, 13), text: 'Is the meeting still at one?' },
      { folder: 'conversationhistory', marks: { messageClass: 'IPM.SkypeTeams.Message' } },
    ),
  ]
}

/** Puts a mailbox in use around the seeded mails: a thread of twelve, drafts, unread and deleted mails, a Teams chat. */
export async function addCorrespondence(world: World): Promise<void> {
  const mailbox = world.mailboxes.get(world.signedIn)
  if (mailbox === undefined) throw new Error('The signed-in person has no mailbox.')
  addMails(world.tenant.id, mailbox, await Promise.all([...threadMails(), ...looseMails()]))
}

/** A few mails in the mailbox of the colleague who delegates. */
export async function addColleagueMails(seed: string, colleague: Mailbox): Promise<void> {
  const to = `Facilities <${colleague.address}>`
  const at = (hour: number) => Date.UTC(2026, 10, 23, hour)
  const letters: Letter[] = [
    { name: 'shared.lift', from: VOICES[0], to, subject: 'Lift out of order', sentMs: at(6), text: 'Since Sunday.' },
    {
      name: 'shared.windows',
      from: VOICES[2],
      to,
      subject: 'Windows, north side',
      sentMs: at(8),
      text: 'Cleaned on Friday.',
    },
    {
      name: 'shared.lift.2',
      from: OWN,
      to,
      subject: 'RE: Lift out of order',
      sentMs: at(9),
      text: 'Service is on its way.',
    },
  ]
  addMails(seed, colleague, await Promise.all(letters.map((letter) => written(letter))))
}
