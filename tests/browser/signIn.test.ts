import { expect, jest, test } from '@jest/globals'
import { appendFileSync } from 'node:fs'
import { attach, chooseFiles, isTold, someFile } from './support/drive'
import { usePane } from './support/openPane'

jest.setTimeout(60_000)
const open = usePane()
const L = (...a: unknown[]) => appendFileSync('/tmp/h-auth.log', a.map(String).join(' ') + '\n')

test('without a bridge', async () => {
  const s = await open({ surface: 'read', signIn: 'no-bridge', entra: 'asks' })
  s.page.context().on('page', (p) => {
    L('page')
    p.on('framenavigated', (f) => L('nav', f.url()))
    p.on('console', (m) => L('dlg', m.text()))
    p.on('request', (m) => L('req', m.url()))
    p.on('pageerror', (m) => L('err', m.message, m.stack))
    p.on('close', (m) => L('close'))
  })
  const popup = s.page.context().waitForEvent('page')
  await chooseFiles(s, someFile('note.txt', 10))
  await attach(s)
  const p = await popup
  await new Promise((r) => setTimeout(r, 3000))
  await s.pane.getByText('Details').first().click().catch(() => undefined)
  L(await s.pane.locator('body').innerText())
  L(JSON.stringify(s.simulator.entra.log), s.simulator.refusals)
  await p.getByRole('button', { name: 'Accept' }).click()
  await isTold(s, 'note.txt', 'Attached')
  expect(s.page.context().pages()).toHaveLength(1)
})
