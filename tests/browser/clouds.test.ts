import { expect, jest, test } from '@jest/globals'
import { hostsOf, SIMULATED_CLOUDS } from '../../sim/server'
import { ownMailbox } from '../../sim/world'
import { mailFileName } from '../../src/attachments/names'
import { builtFor } from './support/cloudBuild'
import { attach, chooseFiles, chooseMail, isTold, rowOf, someFile, stored } from './support/drive'
import { expectWhole } from './support/expectWhole'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'
import { worldOfToday } from './support/worldOfToday'

/**
 * The production bundle, built for a cloud, in that cloud: the same flow, and not one request to a host of another cloud
 * (`close` fails on any). `npm run clouds` plays all five; beside the other tests two stand for them.
 */

jest.setTimeout(120_000)
const open = usePane()

const ASKED = process.env['CLOUDS'] === 'all' ? SIMULATED_CLOUDS : (['global', 'usGov'] as const)
const WITHOUT_SESSIONS: readonly string[] = ['usGov', 'usGovDod']
const TEN_MB = 10_000_000
const RULED_OUT = 'In your organization’s cloud, Microsoft 365 takes at most 3 MB here.'

async function openIn(cloud: (typeof SIMULATED_CLOUDS)[number], surface: 'read' | 'compose'): Promise<OpenedPane> {
  const world = await worldOfToday({ tenant: { cloud } })
  return open({ surface, world, distFolder: await builtFor(cloud), signIn: 'needs-popup' })
}

test.each(ASKED)('%s: sign in, list, a small file, 10 MB and a whole mail', async (cloud) => {
  const s = await openIn(cloud, 'read')
  const note = someFile('note.txt', 1000)
  const drawing = someFile('drawing.dwg', TEN_MB)
  await chooseFiles(s, note, drawing)
  const hasSessions = !WITHOUT_SESSIONS.includes(cloud)
  if (!hasSessions) {
    await s.pane.getByText('Up to 3 MB each').waitFor()
    // Before anything was asked, let alone read.
    await isTold(s, 'drawing.dwg', 'Not possible')
    await rowOf(s, 'drawing.dwg').getByText(RULED_OUT).waitFor()
    expect(s.graph.log.filter(({ request }) => request.method === 'POST')).toEqual([])
    await s.pictures(`cloud-${cloud}-not-possible`)
  }
  await attach(s) // and with that click, sign in
  await isTold(s, 'note.txt', 'Attached')
  expectWhole(s, note)
  await isTold(s, 'drawing.dwg', hasSessions ? 'Attached' : 'Failed', 40_000)
  if (hasSessions) expectWhole(s, drawing)
  else await rowOf(s, 'drawing.dwg').getByText(RULED_OUT).waitFor()

  const mail = [...ownMailbox(s.world).messages.values()].find(
    (one) => one.attachments.some((file) => !file.isInline) && one.odataType === 'microsoft.graph.message',
  )
  if (mail === undefined) throw new Error('The world is too small.')
  await chooseMail(s, mail.subject, mail.subject)
  await attach(s)
  const mailFile = mailFileName(mail.subject)
  await isTold(s, mailFile, 'Attached')
  expect(stored(s, mailFile).map((bytes) => Buffer.compare(bytes, mail.mime))).toEqual([0])

  expect(s.graph.log.some(({ rule }) => rule === 'tokenOfAnotherCloud' || rule === 'sessionNotInThisCloud')).toBe(false)
  const { graph, upload, officeJs } = hostsOf(cloud)
  expect([...s.witness.origins]).toEqual(expect.arrayContaining([graph, new URL(officeJs).origin]))
  expect(upload.some((host) => s.witness.origins.has(host))).toBe(hasSessions)
})

test.each(ASKED.filter((cloud) => WITHOUT_SESSIONS.includes(cloud)))(
  '%s: a form that is open for editing takes 10 MB all the same',
  async (cloud) => {
    const s = await openIn(cloud, 'compose')
    await chooseFiles(s, someFile('drawing.dwg', TEN_MB), someFile('film.mp4', 27 * 1024 * 1024))
    await s.pane.getByText(/Up to 2[45](\.\d)? MB each/).waitFor()
    await isTold(s, 'drawing.dwg', 'Ready')
    await isTold(s, 'film.mp4', 'Not possible')
    await attach(s)
    await isTold(s, 'drawing.dwg', 'Attached', 40_000)
    await isTold(s, 'film.mp4', 'Failed')
    expect(s.graph.log.filter(({ request }) => request.method === 'POST')).toEqual([])
  },
)
