import { expect, jest, test } from '@jest/globals'
import { attach, chooseFiles, isTold, rowOf, someFile, stored, until } from './support/drive'
import type { ChosenBytes } from './support/drive'
import { usePane } from './support/openPane'
import type { OpenedPane } from './support/openPane'

/** The production bundle beside an open form: what is in the form is replaced, asked about and removed inside the form, and nothing is saved. */

jest.setTimeout(120_000)
const open = usePane()

const PLAN = someFile('plan.pdf', 20_000)
const NEXT = someFile('plan of today.pdf', 30_000)

const form = (s: OpenedPane) => {
  const last = [...s.simulator.outlook.forms.values()].at(-1)
  if (last === undefined) throw new Error('No form is open.')
  return last
}
const inForm = (s: OpenedPane, name: string) => form(s).attachments.filter((one) => one.name === name)
const more = (s: OpenedPane, name: string) => rowOf(s, name).getByRole('button', { name: 'More' })

async function replace(s: OpenedPane, name: string, by: ChosenBytes) {
  await more(s, name).click()
  await s.pane
    .getByLabel(`Replace with a file… ${name}`)
    .setInputFiles({ name: by.name, mimeType: 'application/pdf', buffer: by.bytes })
  await isTold(s, name, 'Will be removed')
}

function expectNothingSaved(s: OpenedPane) {
  expect(s.simulator.outlook.saveCalls()).toBe(0)
  expect(s.graph.log.filter(({ request }) => request.method !== 'GET')).toEqual([])
}

async function reopenPane({ page }: OpenedPane) {
  await page.getByRole('button', { name: 'Close task pane' }).click()
  await page.locator('button.addin').click()
}

test.each(['compose', 'unsaved'] as const)(
  '%s: a pane closed before the old one went: the next one says that both are in the form, and removes it when told to',
  async (surface) => {
    const s = await open({ surface })
    await chooseFiles(s, PLAN)
    await attach(s)
    await isTold(s, 'plan.pdf', 'Attached')
    await replace(s, 'plan.pdf', NEXT)
    await reopenPane(s)
    await s.pane
      .getByText('The pane was closed meanwhile. This one is there, and the old one, “plan.pdf”, is there too.')
      .waitFor()
    expect(form(s).attachments.map(({ name }) => name)).toEqual(expect.arrayContaining([PLAN.name, NEXT.name]))
    await rowOf(s, NEXT.name).getByRole('button', { name: 'Remove the old one' }).click()
    await until('the old one is gone', () => inForm(s, 'plan.pdf').length === 0)
    await rowOf(s, 'plan.pdf').waitFor({ state: 'detached' })
    expect(inForm(s, NEXT.name).map(({ bytes }) => Buffer.compare(bytes, NEXT.bytes))).toEqual([0])
    expectNothingSaved(s)
    await reopenPane(s)
    await isTold(s, NEXT.name, 'Attached')
    expect(await s.pane.getByText('is there too').count()).toBe(0)
  },
)

test('editing: replaced in the form; six seconds of undo on the old one take the new one back', async () => {
  const s = await open({ surface: 'compose' })
  await chooseFiles(s, PLAN)
  await attach(s)
  await isTold(s, 'plan.pdf', 'Attached')
  await replace(s, 'plan.pdf', NEXT)
  await rowOf(s, 'plan.pdf').getByRole('button', { name: 'Undo' }).click()
  await until('the new one is gone', () => inForm(s, NEXT.name).length === 0)
  await isTold(s, 'plan.pdf', 'Attached')
  expect(inForm(s, 'plan.pdf')).toHaveLength(1)
  await replace(s, 'plan.pdf', NEXT)
  await until('the old one is gone', () => inForm(s, 'plan.pdf').length === 0)
  expect(inForm(s, NEXT.name).map(({ bytes }) => Buffer.compare(bytes, NEXT.bytes))).toEqual([0])
  expectNothingSaved(s)
})

test('editing: two names that are taken in the form, one answer for both', async () => {
  const s = await open({ surface: 'compose' })
  await chooseFiles(s, PLAN, someFile('offer.pdf', 1_000))
  await attach(s)
  await isTold(s, 'offer.pdf', 'Attached')
  const plan = someFile('plan.pdf', 5_000)
  const offer = someFile('offer.pdf', 6_000)
  await chooseFiles(s, plan, offer)
  await s.pane.getByText('Both are kept, this one as “plan (2).pdf”.').waitFor()
  await s.pane.getByRole('checkbox', { name: 'The same for all 2' }).check()
  await rowOf(s, 'plan.pdf', 'Ready').getByRole('button', { name: 'Replace' }).click()
  await attach(s)
  for (const one of [plan, offer]) {
    await until(`${one.name} is replaced`, () => {
      const [only, another] = inForm(s, one.name)
      return only !== undefined && another === undefined && Buffer.compare(only.bytes, one.bytes) === 0
    })
  }
  expectNothingSaved(s)
})

test('editing: a name that is taken in the form, kept beside the other, and one that is left out', async () => {
  const s = await open({ surface: 'compose' })
  await chooseFiles(s, PLAN, someFile('offer.pdf', 1_000))
  await attach(s)
  await isTold(s, 'offer.pdf', 'Attached')
  await chooseFiles(s, someFile('PLAN.pdf', 5_000), someFile('offer.pdf', 6_000))
  await rowOf(s, 'offer.pdf', 'Ready').getByRole('button', { name: 'Skip' }).click()
  await attach(s)
  await isTold(s, 'PLAN (2).pdf', 'Attached')
  expect(form(s).attachments.map(({ name, bytes }) => [name, bytes.length])).toEqual(
    expect.arrayContaining([
      ['plan.pdf', 20_000],
      ['PLAN (2).pdf', 5_000],
      ['offer.pdf', 1_000],
    ]),
  )
  expect(inForm(s, 'offer.pdf')).toHaveLength(1)
  expectNothingSaved(s)
})

test('editing: many are removed from the form with one undo', async () => {
  const files = [someFile('a.txt', 100), someFile('b.txt', 200), someFile('c.txt', 300)]
  const s = await open({ surface: 'compose' })
  await chooseFiles(s, ...files)
  await attach(s)
  await isTold(s, 'c.txt', 'Attached')
  await s.pane.getByRole('button', { name: 'Select', exact: true }).click()
  for (const name of ['a.txt', 'b.txt']) await s.pane.getByRole('checkbox', { name }).check()
  await s.pane.getByRole('button', { name: 'Remove 2' }).click()
  await s.pane.getByRole('button', { name: 'Undo' }).click()
  expect(['a.txt', 'b.txt'].map((name) => inForm(s, name).length)).toEqual([1, 1])
  await s.pane.getByRole('button', { name: 'Remove 2' }).click()
  await until('both are gone', () => inForm(s, 'a.txt').length + inForm(s, 'b.txt').length === 0)
  expect(inForm(s, 'c.txt')).toHaveLength(1)
  expectNothingSaved(s)
})

test('the organizer’s saved event, written past the form: renamed and replaced there; the form is not asked to save', async () => {
  const config = JSON.stringify({ clientId: '00000000-0000-4000-8000-000000000001', organizerWrites: 'graph' })
  const s = await open({ surface: 'compose', config: { kind: 'text', text: config } })
  await chooseFiles(s, PLAN, someFile('offer.pdf', 1_000))
  await attach(s)
  await until('both are on the event', () => stored(s, 'plan.pdf').length + stored(s, 'offer.pdf').length === 2)
  await isTold(s, 'offer.pdf', 'Attached')
  await more(s, 'offer.pdf').click()
  await s.pane.getByRole('button', { name: 'Rename' }).click()
  await s.pane.getByRole('textbox', { name: 'New name' }).fill('offer of today.pdf')
  await s.pane.getByRole('button', { name: 'Save name' }).click()
  await until('it is renamed', () => stored(s, 'offer.pdf').length === 0)
  expect(stored(s, 'offer of today.pdf')).toHaveLength(1)
  await replace(s, 'plan.pdf', NEXT)
  await until('the old one is gone', () => stored(s, 'plan.pdf').length === 0)
  expect(stored(s, NEXT.name).map((bytes) => Buffer.compare(bytes, NEXT.bytes))).toEqual([0])
  expect([s.simulator.outlook.saveCalls(), inForm(s, NEXT.name)]).toEqual([0, []])
})
