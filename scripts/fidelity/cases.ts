import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addGeneratedMails, createWorld, generatedMails, loadMoreMails, ownMailbox } from '../../sim/world'
import type { StoredMessage, World } from '../../sim/world'

/** A mail to be attached, and what is odd about it. */
export interface MailCase {
  name: string
  message: StoredMessage
}

/** Real mails beside the project, where they are; the project itself has mails of its own making. */
const FURTHER_MAILS = join(__dirname, '../../../shared/data/mail')

/** Every mail: those of the simulated mailbox, the generated ones of every odd kind, and real ones where there are some. */
export async function mailCases(tell: (line: string) => void): Promise<MailCase[]> {
  const world = await createWorld()
  const { messages } = ownMailbox(world)
  const own = [...messages.values()].filter(({ folder }) => folder !== 'deleteditems')
  const odd = await added(world, () => addGeneratedMails(world))
  const names = generatedMails().map(({ name }) => name)
  if (!existsSync(FURTHER_MAILS))
    tell('There is no folder of real mails beside the project: only our own are attached.')
  const real = existsSync(FURTHER_MAILS) ? await added(world, () => loadMoreMails(world, FURTHER_MAILS)) : []
  return [
    ...own.map((message, at) => ({ name: `own ${at + 1}`, message })),
    ...odd.map((message, at) => ({ name: names[at] ?? '', message })),
    ...real.map((message, at) => ({ name: `real ${at + 1}`, message })),
  ]
}

async function added(world: World, add: () => unknown): Promise<StoredMessage[]> {
  const { messages } = ownMailbox(world)
  const before = new Set(messages.keys())
  await add()
  return [...messages.values()].filter(({ id }) => !before.has(id))
}
