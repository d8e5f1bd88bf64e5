import type { Bench } from '../../tests/browser/support/bench'
import { paneFrame } from '../../tests/browser/support/paneFrame'
import { openPaneOn } from '../../tests/browser/support/paneOn'
import type { OpenedPane } from '../../tests/browser/support/paneOn'
import { messageJson } from '../../sim/graph/messageJson'
import { ownMailbox } from '../../sim/world'
import type { Mailbox, StoredMessage } from '../../sim/world'
import { WHITE_LISTS } from '../../src/mail/whiteList'
import type { MailCase } from './cases'

export type FidelitySurface = 'compose' | 'read'

/** What became of one mail on one surface. */
export interface Outcome {
  name: string
  subject: string
  surface: FidelitySurface
  bytes: number
  /** The row's own sentence, as a person reads it. */
  sentence: string
  /** Empty: the bytes equal `$value`, or the item equals the white-listed message. */
  problem: string
}

/** The largest has 80 MB in ranges over a loopback. */
const ATTACHED_MS = 180_000

/** Attaches each mail by itself, with the production bundle, on one surface, and compares what arrived with what was there. */
export async function attachAll(
  bench: Bench,
  cases: readonly MailCase[],
  surface: FidelitySurface,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const opened = await openPaneOn(bench, {
    surface,
    prepare({ graph, world }) {
      graph.settings.uploadBudget = false
      world.tenant.messageSizeLimitBytes = 10 * 1024 ** 3
      ownMailbox(world).messages.clear()
      for (const event of ownMailbox(world).events.values()) event.attachments = []
    },
  })
  await watchSentences(opened)
  for (const one of cases) tell(await attachOne(opened, one, surface))
  await opened.close()
}

async function attachOne(opened: OpenedPane, { name, message }: MailCase, surface: FidelitySurface): Promise<Outcome> {
  const { pane, world } = opened
  const about = { name, subject: message.subject, surface, bytes: message.mime.length, sentence: '' }
  const { messages } = ownMailbox(world)
  messages.clear()
  messages.set(message.id, message)
  emptyForm(opened)
  const before = new Set(all(opened))
  try {
    const search = pane.getByRole('searchbox', { name: 'Search mail' })
    // Nothing of the last search may be left to be clicked.
    await search.fill('next')
    await search.press('Escape')
    await pane.getByRole('option').first().waitFor({ state: 'detached' })
    await search.press('Enter')
    await pane.getByRole('option').first().click()
    const row = pane.getByRole('listitem', { name: /, Ready$/ })
    await row.waitFor()
    await takeSentences(opened)
    await pane.getByRole('button', { name: 'Attach', exact: true }).click()
    await untilArrived(opened, before)
  } catch (error) {
    // What failed must not stand in the way of the next.
    await opened.screenshot(`fidelity-${surface}-${name.replaceAll(' ', '-')}`)
    await pane
      .getByRole('listitem', { name: /, Failed$/ })
      .getByRole('button', { name: 'Remove' })
      .click({ timeout: 2_000 })
      .catch(() => undefined)
    return { ...about, problem: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
  const sentence = (await takeSentences(opened)).at(-1) ?? ''
  const added = all(opened).filter((one) => !before.has(one))
  const [only] = added
  if (only === undefined || added.length > 1) return { ...about, sentence, problem: `${added.length} attachments came` }
  return { ...about, sentence, problem: difference(message, only, ownMailbox(world)) }
}

interface Attached {
  kind: 'file' | 'item' | 'reference'
  bytes: Uint8Array
  item?: Record<string, unknown>
}

/** On the stored event, and in the open form, which is not saved. */
function all({ simulator, storedEvent }: OpenedPane): Attached[] {
  const form = [...simulator.outlook.forms.values()].at(-1)
  return [...storedEvent().attachments, ...(form?.attachments.filter(({ stored }) => stored === undefined) ?? [])]
}

/** Its 25 MB are for one mail at a time. */
function emptyForm({ simulator }: OpenedPane): void {
  for (const form of simulator.outlook.forms.values()) form.attachments = []
}

async function untilArrived(opened: OpenedPane, before: ReadonlySet<Attached>): Promise<void> {
  const { pane } = opened
  const endMs = Date.now() + ATTACHED_MS
  const failed = pane.getByRole('listitem', { name: /, Failed$/ })
  for (;;) {
    const isThere = all(opened).some((one) => !before.has(one))
    const isQuiet = (await pane.getByRole('progressbar').count()) === 0
    if (isThere && isQuiet) return
    if ((await failed.count()) > 0) throw new Error(`Failed: ${(await failed.first().textContent()) ?? ''}`)
    if (Date.now() > endMs) throw new Error('It did not arrive in time.')
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** Empty: nothing was lost that the way promises to keep. */
function difference(message: StoredMessage, { kind, bytes, item }: Attached, mailbox: Mailbox): string {
  if (kind === 'file' || item === undefined) {
    return Buffer.compare(bytes, message.mime) === 0 ? '' : `${bytes.length} bytes instead of ${message.mime.length}`
  }
  const original = messageJson(message, mailbox, 'default')
  const expected = Object.fromEntries(
    WHITE_LISTS.global.message.map((name) => [name, original[name]] as const).filter(([, value]) => !isNothing(value)),
  )
  const names = new Set([...Object.keys(expected), ...Object.keys(item)])
  names.delete('@odata.type')
  const different = [...names].filter((name) => JSON.stringify(expected[name]) !== JSON.stringify(item[name]))
  return different.length === 0 ? '' : `the item differs in ${different.join(', ')}`
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.values(value).every(isNothing)
}

interface Watched extends Window {
  sentences?: string[]
}

/** The sentence of a row is there for a moment only. */
async function watchSentences(opened: OpenedPane): Promise<void> {
  const frame = await paneFrame(opened)
  await frame.waitForSelector('input[type=file]')
  await frame.evaluate(() => {
    const seen: string[] = []
    const watched: Watched = window
    watched.sentences = seen
    new MutationObserver(() => {
      for (const [sentence] of document.body.textContent.matchAll(
        /Goes (?:into the open form|onto the saved event)[^“”]*?[a-z]\.(?=[A-Z]|$| )/g,
      )) {
        if (seen.at(-1) !== sentence) seen.push(sentence)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** What was seen since the last time. */
async function takeSentences(opened: OpenedPane): Promise<string[]> {
  const frame = await paneFrame(opened)
  return frame.evaluate(() => {
    const watched: Watched = window
    return watched.sentences?.splice(0) ?? []
  })
}
