import type { Plan } from '../../../src/attachments'
import { entryRow, fileRow, mailThingRow, partRow } from './doors'
import type { Scene } from './doors'
import { foundMail, mailsFound, part } from './findDoors'
import { HOSTILE_MAILS } from './hostileMails'
import { KB, MB, READING, scene, SITE_MEETING } from './scene'
import { RESULTS, thread } from './scenesOfFinding'

const THREAD = thread('Offer for the facade', 4)
const WHOLE = thread('Offer for the facade', 12)
const ITEM: Plan = { writer: 'graph-post', as: 'item', reason: 'graph-read-surface', shape: 'nothing-lost', loses: [] }
const EML: Plan = { writer: 'graph-post', as: 'eml', reason: 'graph-read-surface', shape: 'attachments', loses: [] }
const REFUSED: Plan = { writer: 'form', as: 'eml', reason: 'form', shape: 'item-refused', loses: [] }

const PARTS = [
  part('offer.pdf', 2.4 * MB),
  part('Drawings as sent before', 900 * KB, { kind: 'item' }),
  part('logo.png', 4 * KB, { isInline: true }),
  part('Plan', 1 * KB, { kind: 'link' }),
]

const TWELVE = [
  fileRow('minutes.txt', 1.2 * KB),
  fileRow('Ground floor plan with furniture and all cable routes, final version 2026-11-20.dwg', 16 * MB),
  ...Array.from({ length: 8 }, (_, index) => mailThingRow(`Daily report ${index + 1}`, 90 * KB, { plan: ITEM })),
  ...['Offer for the facade', 'Offer for the facade, revised'].map((subject) =>
    mailThingRow(subject, 3 * MB, { plan: EML, mail: { hasAttachments: true } }),
  ),
]

const NEWSLETTER = `<style>p{color:red}</style><table width="900"><tr><td><h2>Offer for the facade</h2>
<p>Please find the <b>revised offer</b> attached. Prices hold until the end of December.</p>
<ul><li>North side: 240 m²</li><li>South side: 180 m²</li></ul><img src="https://spy.example/pixel.gif">
<p><a href="https://contoso.example">Our terms</a></p></td></tr></table>`

const looked = [{ click: 'Preview “Offer for the facade, revised”' }]

/** Choosing mails, looking into them, and what is said before "Attach". */
export const SCENES_OF_CHOOSING: Record<string, Scene> = {
  conversation: scene(READING, {}, mailsFound('offer', [...THREAD, ...RESULTS.slice(1, 3)])),
  'conversation-unfolded': scene(READING, {}, mailsFound('offer', [...THREAD, ...RESULTS.slice(1, 3)]), {
    mailbox: { conversation: WHOLE },
    steps: [{ click: 'All 4 of this conversation' }, { clickTitle: 'Show them' }],
  }),
  'conversation-twelve': scene(SITE_MEETING, {}, mailsFound('offer', [...RESULTS.slice(1, 3), ...THREAD]), {
    mailbox: { conversation: WHOLE },
  }),
  'conversation-too-long': scene(READING, {}, mailsFound('offer', THREAD), {
    mailbox: { conversation: thread('Offer for the facade', 130) },
    steps: [{ click: 'All 4 of this conversation' }],
  }),
  'preview-text': scene(READING, {}, mailsFound('facade', RESULTS), {
    mailbox: {
      preview: { body: { kind: 'text', content: 'Dear all,\n\nplease find the revised offer attached.\n\nRegards' } },
    },
    steps: looked,
  }),
  'preview-html': scene(READING, {}, mailsFound('facade', RESULTS), {
    mailbox: {
      preview: {
        body: { kind: 'html', content: NEWSLETTER },
        to: ['planning@contoso.example', 'site@contoso.example'],
        cc: ['purchasing@contoso.example'],
        parts: PARTS,
      },
    },
    steps: looked,
  }),
  'preview-empty': scene(READING, {}, mailsFound('facade', RESULTS), { steps: looked }),
  'summary-twelve': scene(READING, { rows: TWELVE }),
  'only-attachments': scene(READING, {
    rows: [
      partRow('offer.pdf', 2.4 * MB, 'Offer for the facade, revised'),
      partRow('Drawings as sent before', 900 * KB, 'Offer for the facade, revised'),
      mailThingRow('Agenda', 20 * KB, { plan: ITEM, mail: { hasAttachments: true } }),
    ],
  }),
  'only-attachments-chosen': scene(
    READING,
    { rows: [mailThingRow('Offer for the facade, revised', 4.2 * MB, { plan: EML, mail: { hasAttachments: true } })] },
    undefined,
    { mailbox: { parts: PARTS }, steps: [{ select: 'Attach the mail as', value: 'parts' }] },
  ),
  'only-attachments-none': scene(
    READING,
    { rows: [mailThingRow('Newsletter', 200 * KB, { plan: EML, mail: { hasAttachments: true } })] },
    undefined,
    { mailbox: { parts: PARTS.slice(2, 3) }, steps: [{ select: 'Attach the mail as', value: 'parts' }] },
  ),
  'only-attachments-failed': scene(
    READING,
    { rows: [mailThingRow('Newsletter', 200 * KB, { plan: EML, mail: { hasAttachments: true } })] },
    undefined,
    { mailbox: { parts: { kind: 'mail-gone' } }, steps: [{ select: 'Attach the mail as', value: 'parts' }] },
  ),
  'stays-behind': scene(
    READING,
    { rows: [mailThingRow('Offer for the facade, revised', 4.2 * MB, { mail: { hasAttachments: true } })] },
    undefined,
    {
      mailbox: { parts: [part('a.pdf', KB), part('b.docx', KB), part('c.xlsx', KB)] },
      steps: [{ select: 'Attach the mail as', value: 'item' }],
    },
  ),
  fallback: scene(SITE_MEETING, {
    rows: [
      mailThingRow('Offer for the facade, revised', 4.2 * MB, { plan: REFUSED, phase: { kind: 'preparing' } }),
      mailThingRow('Site meeting, phase 2', 12 * KB, {
        plan: { writer: 'form', as: 'eml', reason: 'form', shape: 'meeting', loses: [] },
        mail: { nature: 'meeting' },
      }),
    ],
  }),
  'mail-cut': scene(READING, {
    rows: [
      mailThingRow('Offer for the facade', 120 * MB, { phase: { kind: 'failed', failure: { kind: 'mail-cut' } } }),
      entryRow('contact', 'Facade planning office', { phase: { kind: 'failed', failure: { kind: 'item-gone' } } }),
    ],
  }),
  entries: scene(READING, { rows: [entryRow('event', 'Facade sampling'), entryRow('contact', '(no name)')] }),
}

/** One scene for each hostile mail, open in the preview; not photographed. */
export const HOSTILE_SCENES: Record<string, Scene> = Object.fromEntries(
  Object.entries(HOSTILE_MAILS).map(([name, content]) => [
    `hostile: ${name}`,
    scene(READING, {}, mailsFound('spy', [foundMail('Nothing loads', 'Spy')]), {
      mailbox: { preview: { body: { kind: 'html', content } } },
      steps: [{ click: 'Preview “Nothing loads”' }],
    }),
  ]),
)
