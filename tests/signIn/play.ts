import type { BrowserContext, Page } from 'playwright-core'
import { english } from '../../src/taskpane/testing/english'
import { signInWords } from '../../src/taskpane/textsSignIn'
import { SIGN_IN_TROUBLES } from '../../src/kernel/testing/signInTroubles'
import { attach, chooseFiles, rowOf, someFile } from '../browser/support/drive'
import type { OpenedPane, OpenPaneOptions } from '../browser/support/openPane'
import type { Case, End, SURFACES } from './cases'

export type Surface = (typeof SURFACES)[number]

/** How a case is opened: an open form hands its writes to Graph, so that it has to sign in, too. */
export function optionsOf(one: Case, surface: Surface): OpenPaneOptions {
  const { bridge, entra, dialogs = 'open' } = one
  const config = { clientId: '3f6d9f2e-57c1-4d0b-9a51-0c6b6f0e7a11', organizerWrites: 'graph' }
  return {
    surface,
    signIn: bridge,
    ...(entra === undefined ? {} : { entra }),
    config: { kind: 'text', text: JSON.stringify(config) },
    ...(one.isLong === true ? { beforeScripts: hurry } : {}),
    prepare: ({ simulator }) => {
      simulator.settings.dialogs = dialogs
    },
  }
}

/** In every frame: what takes more than a minute takes a sixtieth of it. No function in here may get a name: tsx would wrap it. */
function hurry(): void {
  const wait = window.setTimeout.bind(window)
  const changed = Object.fromEntries([
    ['setTimeout', (work: () => void, ms = 0, ...given: unknown[]) => wait(work, ms > 60_000 ? ms / 60 : ms, ...given)],
  ])
  Object.assign(window, changed)
}

const FILE = 'note.txt'
const SIGN_IN_ONCE = 'Sign in once, and what waits goes on by itself.'
const LOST = 'The connection was lost.'
/** Longer than every deadline but that of a window. */
const PATIENCE_MS = 45_000
/** Until the pane has drawn what it was told. */
const SETTLED_MS = 300

/** What went wrong in a case, in sentences; none: it went as it must. */
export async function play(s: OpenedPane, one: Case): Promise<string[]> {
  // What fails on purpose is told by the browser, too; what matters of it is looked at below.
  s.expectTrouble(/Failed to load resource|net::ERR_|inline event handler/)
  const windows = watchWindows(s)
  await chooseFiles(s, someFile(FILE, 10))
  const clicks = [() => attach(s), () => s.pane.getByText(SIGN_IN_ONCE).locator('..').getByRole('button').click()]
  const faults: string[] = []
  for (const [index, click] of clicks.entries()) {
    const before = windows.count()
    const opened = one.person === undefined ? undefined : s.page.context().waitForEvent('page')
    await click()
    await act(await opened, one.person)
    const reached = await endOf(s, index === 0)
    const count = windows.count() - before
    if (count > 1) faults.push(`click ${index + 1} opened ${count} windows`)
    if (reached === 'asks' && index === 0 && one.mayAskAgain === true) continue
    if (reached !== one.end) faults.push(`it ended as ${reached}, not as ${one.end}`)
    break
  }
  await s.page.waitForTimeout(SETTLED_MS)
  const spinning = await s.pane.locator('[role=progressbar]:not([aria-valuenow]), [aria-busy=true]').count()
  if (spinning > 0) faults.push(`${spinning} spinners are left`)
  if (s.page.context().pages().length > 1) faults.push('a window is left open')
  return faults
}

async function act(page: Page | undefined, person: Case['person']): Promise<void> {
  if (page === undefined) return
  await page.waitForURL(/oauth2/)
  if (person === 'closes') await page.close()
  if (person === 'accepts') await page.getByRole('button', { name: 'Accept' }).click()
  if (person === 'cancels') await page.getByRole('button', { name: 'Cancel' }).click()
}

interface Windows {
  count: () => number
}

/** Windows that Outlook or Office opened for the pane. */
function watchWindows(s: OpenedPane): Windows {
  let opened = 0
  const context: BrowserContext = s.page.context()
  context.on('page', () => opened++)
  return { count: () => opened + s.simulator.signIn.log.filter(({ method }) => method === 'GetTokenPopup').length }
}

const SENTENCES: readonly (readonly [End, string])[] = [
  ...SIGN_IN_TROUBLES.map(
    (reason) =>
      [reason, signInWords({ kind: 'sign-in-failed', reason, code: '' }, 'try-again', english).sentence] as const,
  ),
  ['offline', LOST],
  ['timed-out', 'The sign-in was not completed in time.'],
]

/** Waits until the row says how it ended, or the pane asks for a click; gives the one sentence that stands there. */
async function endOf(s: OpenedPane, mayAsk: boolean): Promise<string> {
  const failed = rowOf(s, FILE, 'Failed').first()
  const done = rowOf(s, FILE, 'Attached').first()
  const asks = s.pane.getByText(SIGN_IN_ONCE).first()
  // A lost line is waited for, up to ten minutes, and the row says until when.
  const waits = rowOf(s, FILE, 'Waiting').getByText(LOST).first()
  try {
    // While the window of a second click stands open, the pane still asks for that click.
    const ends = failed.or(done).or(waits)
    await (mayAsk ? ends.or(asks) : ends).first().waitFor({ timeout: PATIENCE_MS })
  } catch {
    return `nothing: ${await rowOf(s, FILE).first().innerText()}`
  }
  if (await done.isVisible()) return 'attached'
  if (mayAsk && (await asks.isVisible())) return 'asks'
  if (await waits.isVisible()) return 'offline'
  const text = await failed.innerText()
  const found = SENTENCES.filter(([, sentence]) => text.includes(sentence)).map(([end]) => end)
  return found.length === 1 && found[0] !== undefined ? found[0] : `“${text.replaceAll(/\s+/g, ' ')}”`
}
