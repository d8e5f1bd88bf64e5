import { expect, test } from '@jest/globals'
import * as v from 'valibot'
import type { Thing } from '../../src/attachments'
import { addGeneratedMails, ownMailbox } from '../../sim/world'
import { ends, generated, mailThing, restId, stageOnEvent, subjected } from './support/mailStage'
import type { EventStage } from './support/mailStage'
import { unknownIn } from './support/metadata'

const CLOUDS = ['global', 'usGov', 'usGovDod', 'china'] as const
const CONSENTED = ['Calendars.ReadWrite', 'Mail.Read', 'Contacts.Read']

/** What no copy of an item may carry, in any cloud. */
const NEVER = [
  ...['id', 'changeKey', 'attachments', 'hasAttachments', 'isDraft', 'parentFolderId', 'internetMessageHeaders'],
  ...[
    'conversationId',
    'conversationIndex',
    'webLink',
    'flag',
    'categories',
    'iCalUId',
    'responseStatus',
    'isOrganizer',
  ],
  ...['createdDateTime', 'lastModifiedDateTime', 'seriesMasterId', 'type', 'onlineMeeting'],
]

const Posted = v.strictObject({
  '@odata.type': v.literal('#microsoft.graph.itemAttachment'),
  name: v.string(),
  item: v.looseObject({ '@odata.type': v.string() }),
})

/** Who answered what, at any depth. */
const INNER_NEVER = ['id', 'status', 'response', 'proposedNewTime']

/** Names of all properties, at any depth. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(namesIn)
  return Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])
}

/** Every item that went out, as it was written. */
function posted({ sent }: EventStage): v.InferOutput<typeof Posted>[] {
  return sent
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/attachments'))
    .map(({ body }) => v.parse(Posted, JSON.parse(typeof body === 'string' ? body : '')))
}

/** Mails of every kind that can be an item at all, all events, all contacts. */
async function everything(s: EventStage): Promise<Thing[]> {
  await addGeneratedMails(s.world, [
    'inline-picture',
    'iso-2022-jp',
    'no-headers',
    'no-subject',
    'cloud-link',
    'hostile',
  ])
  const subjects = [
    'New helmets',
    'Parking during the works',
    'Offer and price list',
    'Keys for B',
    'Order 4711, signed',
  ]
  const mails = [
    ...subjects.map((subject) => subjected(s, subject)),
    ...(['inline-picture', 'iso-2022-jp', 'no-headers', 'no-subject', 'cloud-link', 'hostile'] as const).map((name) =>
      generated(s, name),
    ),
  ]
  const { events, contacts } = ownMailbox(s.world)
  const others = [...events.values()].filter(({ id }) => id !== s.event.id)
  return [
    ...(await Promise.all(mails.map((mail) => mailThing(s, mail)))),
    ...others.map(({ id, subject }): Thing => {
      return { kind: 'entry', entry: { kind: 'event', id: restId(id), mailbox: undefined, name: subject } }
    }),
    ...[...contacts.values()].map(({ id, displayName }): Thing => {
      return { kind: 'entry', entry: { kind: 'contact', id: restId(id), mailbox: undefined, name: displayName } }
    }),
  ]
}

test.each(CLOUDS)(
  '%s: whatever goes out as an item carries what that cloud’s metadata knows, and nothing private',
  async (cloud) => {
    const s = await stageOnEvent({ withCorrespondence: true, consented: CONSENTED, tenant: { cloud } })
    const things = await everything(s)
    s.attachments.choose(things)
    for (const { key } of s.attachments.state().rows) s.attachments.setMailForm(key, 'item')
    s.attachments.attach()
    await s.settle()
    expect(new Set(ends(s))).toEqual(new Set(['attached']))
    const items = posted(s)
    expect(items).toHaveLength(things.length)
    expect(s.event.attachments).toHaveLength(things.length)

    for (const { item } of items) {
      const { '@odata.type': type, ...properties } = item
      expect(unknownIn(cloud, properties, type.replace('microsoft.', ''))).toEqual([])
      expect(Object.keys(properties).filter((name) => NEVER.includes(name))).toEqual([])
      expect(namesIn(properties).filter((name) => name.includes('@odata.') || INNER_NEVER.includes(name))).toEqual([])
    }
    const kinds = items.map(({ item }) => item['@odata.type'])
    expect(new Set(kinds)).toEqual(
      new Set(['microsoft.graph.message', 'microsoft.graph.event', 'microsoft.graph.contact']),
    )
    expect(s.service.unknownRequests()).toEqual([])
  },
)

test('an item says of a mail what the mail says of itself', async () => {
  const s = await stageOnEvent({ withCorrespondence: true })
  const message = subjected(s, 'New helmets')
  s.attachments.choose([await mailThing(s, message)])
  s.attachments.attach()
  await s.settle()
  const person = (emailAddress: { name: string; address: string }) => ({ emailAddress })
  expect(posted(s).map(({ item }) => item)).toEqual([
    {
      '@odata.type': 'microsoft.graph.message',
      subject: 'New helmets',
      body: { contentType: message.bodyType, content: message.body },
      from: person(message.from),
      sender: person(message.from),
      toRecipients: message.to.map(person),
      importance: 'high',
      isRead: false,
      sentDateTime: new Date(message.sentMs).toISOString().replace('.000', ''),
      receivedDateTime: new Date(message.receivedMs).toISOString().replace('.000', ''),
      internetMessageId: message.internetMessageId,
    },
  ])
})
