import { expect, jest, test } from '@jest/globals'
import type { Frame } from 'playwright-core'
import { ODD_TELLINGS } from '../../sim/outlook/page/themes'
import { axeFindings } from './measure/axeFindings'
import { atRest } from './support/looks'
import { usePane } from './support/openPane'
import type { OpenedPage } from './support/paneOn'
import { paneFrame } from './support/paneFrame'
import { holdBack } from './support/startDrive'

/** Outlook's colours, the system's where Outlook says nothing of use, and high contrast: on the production bundle in the simulated Outlook. */

jest.setTimeout(60_000)
const open = usePane()

const LIGHT = { ground: 'rgb(255, 255, 255)', words: 'rgb(36, 36, 36)' }
const DARK = { ground: 'rgb(41, 41, 41)', words: 'rgb(255, 255, 255)' }
/** The system's own, as the browser makes them up. */
const FORCED_LIGHT = { ground: 'rgb(255, 255, 255)', words: 'rgb(0, 0, 0)' }
const FORCED_DARK = { ground: 'rgb(0, 0, 0)', words: 'rgb(255, 255, 255)' }
const FACE = /localhost:3000\/pane\.\w+\.js$/

/** Waits until pane and page have these colours. */
async function wears(seen: OpenedPage, colours: typeof LIGHT): Promise<Frame> {
  const frame = await paneFrame(seen)
  await frame.waitForFunction(({ ground, words }) => {
    const heading = document.querySelector('h1')
    const grounds = [document.body, document.querySelector('.fui-FluentProvider')]
    const isOnGround = grounds.every((one) => one !== null && getComputedStyle(one).backgroundColor === ground)
    return isOnGround && heading !== null && getComputedStyle(heading).color === words
  }, colours)
  await atRest(frame)
  return frame
}

/** The same, and says what cannot be read in them. Of forced colours axe sees the grounds and not the words, and compares what never meets. */
async function standsIn(seen: OpenedPage, colours: typeof LIGHT): Promise<string[]> {
  return axeFindings(await wears(seen, colours))
}

const outlooksDark = ({ page }: OpenedPage) => page.getByRole('checkbox', { name: 'dark', exact: true })

test('Outlook’s dark theme, whatever the system has; it changes while the pane is open, and forced colours go over it', async () => {
  const s = await open({
    surface: 'read',
    prepare({ simulator }) {
      simulator.settings.theme = 'dark' // the system stays light
    },
  })
  await s.pane.getByText('Nothing is attached').waitFor()
  expect(await standsIn(s, DARK)).toEqual([])
  await outlooksDark(s).uncheck()
  expect(await standsIn(s, LIGHT)).toEqual([])
  await s.page.emulateMedia({ colorScheme: 'dark' })
  expect(await standsIn(s, LIGHT)).toEqual([])
  await s.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await wears(s, FORCED_DARK)
  await s.page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  await outlooksDark(s).check()
  await wears(s, FORCED_LIGHT)
  await s.page.emulateMedia({ forcedColors: 'none' })
  expect(await standsIn(s, DARK)).toEqual([])
})

test.each(ODD_TELLINGS)(
  'a theme that says nothing (%s): the system’s colours, and words that can be read',
  async (telling) => {
    const s = await open({
      surface: 'read',
      scheme: 'dark',
      prepare({ simulator }) {
        simulator.settings.themeTelling = telling
      },
    })
    await s.pane.getByText('Nothing is attached').waitFor()
    expect(await standsIn(s, DARK)).toEqual([])
    await s.page.emulateMedia({ colorScheme: 'light' })
    expect(await standsIn(s, LIGHT)).toEqual([])
    await outlooksDark(s).uncheck() // told, and again it says nothing
    await s.page.emulateMedia({ colorScheme: 'dark' })
    expect(await standsIn(s, DARK)).toEqual([])
  },
)

test('Outlook was dark last time: on a light system the pane is dark from its first picture on', async () => {
  const s = await open({
    surface: 'read',
    prepare({ simulator }) {
      simulator.settings.theme = 'dark'
    },
  })
  await s.pane.getByText('Nothing is attached').waitFor()
  expect(await standsIn(s, DARK)).toEqual([])
  const gate = holdBack(s, FACE)
  const next = await s.openBeside()
  const frame = await paneFrame(next)
  await frame.waitForFunction((color) => getComputedStyle(document.body).backgroundColor === color, DARK.ground)
  expect(await frame.locator('#shell').count()).toBe(1)
  expect(await axeFindings(frame)).toEqual([])
  gate.open()
  expect(await standsIn(next, DARK)).toEqual([])
})
