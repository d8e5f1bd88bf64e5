import { randomBytes } from 'node:crypto'
import type { Frame } from 'playwright-core'
import { addMails } from '../sim/world/mails'
import { parseMail } from '../sim/world/parseMail'
import { itemId, ownMailbox } from '../sim/world'
import type { World } from '../sim/world'
import type { Bench } from '../tests/browser/support/bench'
import { median } from './figures'
import type { Figure } from './figures'
import { attach, openMeasured } from './measured'

const RUNS = 5
const MAILS = 50
const MAIL_BYTES = 200_000
const ROUND_TRIP_MS = 80
/** Bare ones, half before and half after ours. */
const BARE_POSTS = 16

/** A mail with one attachment, so that it goes as its whole MIME; about so many bytes in all. */
export async function addMailOf(world: World, name: string, bytes: number): Promise<string> {
  const mailbox = ownMailbox(world)
  const raw = randomBytes(Math.floor((bytes * 54) / 74 - 400))
  const lines = raw.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  const head = [
    'From: Planning <planning@contoso.example>',
    'To: Site manager <site.manager@contoso.example>',
    `Subject: ${name}`,
    'Date: Tue, 24 Nov 2026 08:00:00 +0000',
    `Message-ID: <${encodeURIComponent(name)}@contoso.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="bench"',
  ]
  const text = ['', '--bench', 'Content-Type: text/plain', '', 'See the attachment.', '--bench']
  const part = ['Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="plan.bin"']
  const mime = [...head, ...text, ...part, 'Content-Transfer-Encoding: base64', '', lines, '--bench--', ''].join('\r\n')
  addMails('bench', mailbox, [{ name, mail: await parseMail(new TextEncoder().encode(mime)) }])
  return itemId('bench', mailbox.address, `mail:${name}`)
}

/** Chooses everything that a search finds. */
export async function chooseFound(frame: Frame, words: string, count: number): Promise<void> {
  const box = frame.getByRole('searchbox', { name: 'Search mail' })
  await box.fill(words)
  await box.press('Enter')
  await frame.getByRole('option').first().waitFor()
  const list = frame.getByRole('listbox')
  await list.focus()
  await list.press('Control+a')
  await frame
    .getByText(new RegExp(`^${count} mails?, about`))
    .first()
    .waitFor()
}

/** Click to the last of 50 mails "attached", against what the writes alone would take, and against one step after another. */
export async function mailsAgainstBound(bench: Bench): Promise<Figure[]> {
  const ours: number[] = []
  const bound: number[] = []
  const stepByStep: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const measured = await openMeasured(bench)
    const { frame, target, world } = measured
    ownMailbox(world).messages.clear()
    const ids: string[] = []
    for (let nth = 0; nth < MAILS; nth++)
      ids.push(await addMailOf(world, `Plan sheet ${String(nth).padStart(2, '0')}`, MAIL_BYTES))
    await chooseFound(frame, 'sheet', MAILS)
    measured.setLine({ roundTripMs: ROUND_TRIP_MS })
    const bare = () =>
      frame.evaluate(({ target, bytes, count }) => window.bench.barePosts(target, bytes, count), {
        target,
        bytes: MAIL_BYTES,
        count: BARE_POSTS / 2,
      })
    const before = await bare()
    ours.push(await attach(frame, 'Plan sheet', MAILS))
    bound.push(MAILS * median([...before, ...(await bare())]))
    stepByStep.push(await frame.evaluate(({ target, ids }) => window.bench.fetchThenSend(target, ids), { target, ids }))
    measured.setLine({ roundTripMs: 0 })
    await measured.close()
  }
  const what = `${MAILS} mails of 200 KB, ${ROUND_TRIP_MS} ms round trip`
  return [
    { what, unit: 'ms', runs: ours, against: { what: '50 bare POSTs, one after another', runs: bound }, goal: 1.1 },
    {
      what,
      unit: 'ms',
      runs: ours,
      against: { what: 'fetch, then send, one after another', runs: stepByStep },
      goal: 0.6,
    },
  ]
}
