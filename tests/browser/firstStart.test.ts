import { expect, jest, test } from '@jest/globals'
import { usePane } from './support/openPane'
import { worldOfToday } from './support/worldOfToday'

/** The pane is opened and nothing is clicked: at most one permission is asked for, silently (docs/permissions.md). */

jest.setTimeout(60_000)
const open = usePane()

const SURFACES = ['compose', 'read', 'message', 'unsaved'] as const

/** What is asked by itself comes within this; a pane that asks later would ask a person who has seen it for a while. */
const QUIET_MS = 2_500

const START = SURFACES.flatMap((surface) => (['needs-popup', 'silent'] as const).map((signIn) => ({ surface, signIn })))

test.each(START)('$surface, sign-in $signIn: one permission at most, and no window', async ({ surface, signIn }) => {
  const world = await worldOfToday({ withCorrespondence: true })
  const s = await open({ surface, signIn, world })
  await s.pane.getByRole('button', { name: 'Attach', exact: true }).waitFor()
  await s.page.waitForTimeout(QUIET_MS)
  const { log } = s.simulator.signIn
  expect(log.filter(({ method }) => method === 'GetTokenPopup')).toEqual([])
  const scopes = [...new Set(log.flatMap((one) => one.scopes))]
  expect(scopes.filter((scope) => scope !== 'Calendars.ReadWrite')).toEqual([])
  // An open form says by itself what is on it; where it does not, that one question is there to be seen.
  if (surface === 'read' || surface === 'message') expect(scopes).toHaveLength(1)
  // A window only ever opens for a click; a page that opened one by itself would be a second page here.
  expect(s.page.context().pages()).toHaveLength(1)
})
