import { expect, jest, test } from '@jest/globals'
import { CASES } from '../signIn/cases'
import type { Case } from '../signIn/cases'
import { optionsOf, play } from '../signIn/play'
import type { Surface } from '../signIn/play'
import { attach, chooseFiles, isTold, rowOf, someFile } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { paneFrameNow } from './support/paneFrame'

/** Signing in, on the production bundle: a few of the ways it can go (`npm run signin` plays all of them) and what must not touch it. */

jest.setTimeout(60_000)
const open = usePane()

declare global {
  interface Window {
    copiedLink?: string
  }
}

function caseOf(way: Case['way'], name: string): Case {
  const found = CASES.find((one) => one.way === way && one.name.startsWith(name))
  if (found === undefined) throw new Error(`No case ${way}: ${name}`)
  return found
}

test.each<[Case['way'], string, Surface]>([
  ['silent', 'answers of another request', 'read'],
  ['silent', 'a token for another service', 'compose'],
  ['popup', 'closes the window', 'read'],
  ['dialog', 'a bridge that refuses', 'read'],
  ['dialog', 'accepts', 'compose'],
  ['dialog', '12006', 'read'],
  ['dialog', '12004', 'compose'],
  ['dialog', '12011', 'read'],
  ['dialog', 'a token that is valid tomorrow', 'read'],
])('%s: %s, %s', async (way, name, surface) => {
  const one = caseOf(way, name)
  const s = await open(optionsOf(one, surface))
  expect(await play(s, one)).toEqual([])
})

test('in a window of Office the token comes by message: Entra is asked for what is needed, with a code and its proof', async () => {
  const s = await open({ surface: 'read', signIn: 'no-bridge', entra: 'asks' })
  await chooseFiles(s, someFile('note.txt', 10))
  const opening = s.page.context().waitForEvent('page')
  await attach(s)
  const window = await opening
  await window.getByRole('button', { name: 'Accept' }).click()
  await isTold(s, 'note.txt', 'Attached')
  expect(s.simulator.entra.log.map(({ request, outcome, scopes }) => [request, outcome, ...scopes])).toEqual([
    ['authorize', 'asked', 'Calendars.ReadWrite'],
    ['token', 'granted', 'Calendars.ReadWrite'],
  ])
  // And once more without a window: it is kept in memory.
  await chooseFiles(s, someFile('second.txt', 10))
  await attach(s)
  await isTold(s, 'second.txt', 'Attached')
  expect(s.simulator.entra.log).toHaveLength(2)
})

/** What "Copy link for your administrator" hands to the clipboard is kept beside it. */
function keepCopies(): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: {
      writeText: (text: string) => {
        window.copiedLink = text
        return Promise.resolve()
      },
    },
  })
}

test('where an administrator has to approve, the link is copied, opened, accepted, and the next try goes through', async () => {
  const s = await open({ surface: 'read', signIn: 'no-bridge', entra: 'admin-consent', beforeScripts: keepCopies })
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  const row = rowOf(s, 'note.txt', 'Failed').first()
  await row.getByText('Your organization has to approve this add-in first.').waitFor()
  await s.pictures('sign-in-admin-consent')
  await row.getByRole('button', { name: 'Copy link for your administrator' }).click()
  await row.getByText('Copied.', { exact: false }).waitFor()
  const link = (await paneFrameNow(s.page).evaluate(() => window.copiedLink)) ?? ''

  s.simulator.entra.behaviour = 'signs-in'
  const administrator = await s.page.context().newPage()
  await administrator.goto(link)
  await administrator.getByRole('button', { name: 'Accept' }).click()
  await administrator.getByText('is approved for your organization').waitFor()
  await administrator.close()
  expect(s.simulator.entra.log.at(-1)).toMatchObject({
    request: 'adminconsent',
    outcome: 'granted',
    scopes: [
      'Calendars.ReadWrite',
      'Calendars.ReadWrite.Shared',
      'Mail.Read',
      'Mail.Read.Shared',
      'Contacts.Read',
      'Files.ReadWrite',
    ],
  })
  await row.getByRole('button', { name: 'Try again' }).click()
  const asksForClick = s.pane.getByText('Sign in once').locator('..').getByRole('button')
  await asksForClick.click()
  await isTold(s, 'note.txt', 'Attached')
})

const STRANGERS_TOKEN = 'a-token-that-a-hostile-frame-would-like-to-be-used'
/** Put together there only, so that a page which holds it holds what was said. */
const PARTS = [STRANGERS_TOKEN.slice(0, 20), STRANGERS_TOKEN.slice(20)]

/** Beside the pane: a frame of nobody's origin that says to every window it can reach what would sign in somebody else. */
async function addHostileFrame({ page }: OpenedPane): Promise<void> {
  const account = {
    homeAccountId: 'x.y',
    environment: 'login.microsoftonline.com',
    tenantId: 'y',
    username: 'x@y.example',
  }
  const token = { access_token: '%TOKEN%', id_token: 'a.e30.c', expires_in: 3600, scope: 'Calendars.ReadWrite' }
  const granted = { accessToken: '%TOKEN%', expiresAtMs: 4e12, scopes: ['Calendars.ReadWrite'], account }
  const id = '00000000-0000-4000-8000-000000000000'
  const said = [
    { messageType: 'NestedAppAuthResponse', requestId: id, success: true, token, account },
    { signIn: 1, kind: 'granted', id, granted },
    { signIn: 1, kind: 'failed', id, codes: { code: 'access_denied' } },
    {
      kind: 'bridge',
      text: JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: id, success: true, token, account }),
    },
  ]
  const script = `const said = JSON.parse(${JSON.stringify(JSON.stringify(said))}.replaceAll('%TOKEN%', ${JSON.stringify(PARTS)}.join('')))
    setInterval(() => {
      for (let i = 0; i < parent.frames.length; i++)
        for (const one of said) { parent.frames[i].postMessage(JSON.stringify(one), '*'); parent.frames[i].postMessage(one, '*') }
    }, 20)`
  await page.evaluate((source) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.srcdoc = `<script>${source}</script>`
    document.body.append(frame)
  }, script)
}

test.each([
  ['by Outlook’s bridge', 'needs-popup'],
  ['by Office’s window', 'no-bridge'],
] as const)('a hostile frame that posts messages changes nothing: signed in %s', async (_how, signIn) => {
  const s = await open({ surface: 'read', signIn, entra: 'asks' })
  s.witness.secrets.add('access token', STRANGERS_TOKEN)
  await addHostileFrame(s)
  await chooseFiles(s, someFile('note.txt', 10))
  const opening = signIn === 'no-bridge' ? s.page.context().waitForEvent('page') : undefined
  await attach(s)
  const window = await opening
  await window?.getByRole('button', { name: 'Accept' }).click()
  await isTold(s, 'note.txt', 'Attached')
  expect(s.graph.log.filter(({ rule }) => rule === 'tokenMissingOrUnknown')).toEqual([])
})

test('the page says what it is to whoever opens it by hand, and asks nobody', async () => {
  const s = await open({ surface: 'read' })
  const page = await s.page.context().newPage()
  await page.goto('https://localhost:3000/signIn.html')
  await page.getByText('This page opens by itself when you sign in from Outlook.').waitFor()
  await page.goto('https://localhost:3000/signIn.html?request=4eb94d36-e7a7-4c4d-8e01-1a7712ef694a&scopes=Mail.Read')
  await page.getByText('This page opens by itself when you sign in from Outlook.').waitFor()
  await page.close()
  expect(s.simulator.entra.log).toEqual([])
})
