import { createEventAttachments } from '../../../src/attachments/eventAttachments'
import { settledPlaces } from '../../../src/attachments/testing/ports'
import { createFactsOf, createOpenEvent, createWhereabouts, openEventAddress, shownUpdate } from '../../../src/events'
import type { EventAddress } from '../../../src/events'
import { createEventFinder } from '../../../src/events/eventFinder'
import type { Graph, GraphCall } from '../../../src/graph'
import { createLog } from '../../../src/kernel'
import { createDrive } from '../../../src/links/drive'
import { createContacts, createMail } from '../../../src/mail'
import { requestShape } from '../../../scripts/permissions/table'
import { hostsOf } from '../../../sim/clouds'
import { invite, ownMailbox, PEOPLE } from '../../../sim/world'
import type { StoredEvent, World } from '../../../sim/world'
import { inTime, query, refOf, restId, signal } from './mailStage'
import { createStage, pause } from './stage'
import type { Stage } from './stage'
import { createUpdate } from '../../../src/events/sendUpdate'

type Cloud = World['tenant']['cloud']

Error.stackTraceLimit = 60

/** A request as the code asked for it. */
interface Asked {
  shape: string
  path: string
  scopes: readonly string[]
  /** Places in src/ that were on the way. */
  sites: string[]
}

export interface Tour extends Stage {
  asked: Asked[]
  graph: Graph
}

/** The stage over a Graph that grants what each call asks for and nothing else. */
export async function leastPrivileged(cloud: Cloud = 'global'): Promise<Tour> {
  const s = await createStage({ withCorrespondence: true, tenant: { cloud } })
  const asked: Asked[] = []
  // One at a time: what one call may do must not help another.
  let line: Promise<unknown> = Promise.resolve()
  const inLine = <T>(method: string, call: GraphCall, run: () => Promise<T>): Promise<T> => {
    const noted = new Error().stack ?? ''
    const turn = line.then(() => {
      asked.push({
        shape: requestShape(method, call.path),
        path: call.path,
        scopes: call.scopes,
        sites: sitesIn(noted),
      })
      s.world.consented = new Set(call.scopes)
      return run()
    })
    line = turn.catch(() => undefined)
    return turn
  }
  const graph: Graph = {
    read: (call, parse, asking) => inLine('GET', call, () => s.graph.read(call, parse, asking)),
    readBlob: (call, asking) => inLine('GET', call, () => s.graph.readBlob(call, asking)),
    write: (call, asking) => inLine(call.method, call, () => s.graph.write(call, asking)),
  }
  return { ...s, asked, graph }
}

function sitesIn(stack: string): string[] {
  return [...stack.matchAll(/(src\/[\w/]+\.tsx?):(\d+)/g)].map(([, path = '', line = '']) => `${path}:${line}`)
}

function hasSessions({ world }: Tour): boolean {
  return hostsOf(world.tenant.cloud).upload.length > 0
}

async function attachmentsTour(s: Tour, address: EventAddress) {
  const event = createEventAttachments({ graph: s.graph, places: settledPlaces }, address, () => undefined)
  const json = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'YQ==' }
  const id = await inTime(s, event.add(JSON.stringify(json), signal))
  await inTime(s, event.list({ silentOnly: false }, signal))
  if (id === undefined) throw new Error('Graph gave no id.')
  await inTime(s, event.content(id, signal))
  await inTime(s, event.remove(id, signal))
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b.bin', size: 5_000_000 } }
  if (hasSessions(s)) await inTime(s, event.createUploadSession(JSON.stringify(session), signal))
}

/** Tells the attendees of something that was attached. */
async function updateTour(s: Tour, address: EventAddress) {
  const { graph, clock } = s
  const telling = { graph, places: createWhereabouts(graph) }
  const update = createUpdate({ ...telling, clock, log: createLog(clock.now), factsOf: createFactsOf(telling) })
  update.setTarget(address)
  update.changed({ address, kind: 'added', name: 'a.txt' })
  await inTime(s, update.learn())
  while (shownUpdate(update.state())?.facts.kind !== 'known') await inTime(s, pause())
  // One that is over is told at the second click.
  await inTime(s, update.send())
  await inTime(s, update.send())
  if (shownUpdate(update.state())?.standing.kind !== 'sent') throw new Error('The update was not sent.')
}

/** Which day of a series it is: Outlook gave the series' id. */
async function identityTour(s: Tour, address: EventAddress, series: StoredEvent) {
  const { graph, clock } = s
  const shown = {
    ...{ subject: series.subject, startMs: series.startMs, endMs: series.endMs },
    ...{ startDay: undefined, organizer: undefined, seriesId: undefined },
  }
  const host = {
    openEvent: () => {
      const shared = address.owner.kind === 'user' ? { mailbox: address.owner.user, rights: undefined } : undefined
      return Promise.resolve({ kind: 'saved', id: address.eventId, surface: 'read', shared, shown } as const)
    },
    saveEvent: () => Promise.reject(new Error('Nothing is saved here.')),
  }
  const event = createOpenEvent({
    host,
    graph,
    whereabouts: createWhereabouts(graph),
    clock,
    log: createLog(clock.now),
  })
  await event.look()
  const proof = event.prove(1, { silentOnly: false }, signal)
  await s.clock.advance(1_000)
  event.chooseScope('day')
  await inTime(s, proof)
}

async function mailTour(s: Tour, mailbox: string | undefined) {
  const log = createLog(s.clock.now)
  const mail = createMail({
    graph: s.graph,
    log,
    clock: s.clock,
    cloud: () => s.world.tenant.cloud,
    signIn: () => Promise.resolve(),
  })
  const owner = s.world.mailboxes.get(mailbox ?? s.world.signedIn.toLowerCase())
  const [message] = owner?.messages.values() ?? []
  if (message === undefined) throw new Error('There is no mail.')
  const full = [...ownMailbox(s.world).messages.values()].find(({ attachments }) => attachments.length > 0)
  message.attachments = full?.attachments ?? []
  const ref = refOf(message, mailbox)
  const [row] = await inTime(s, mail.describe([ref], signal))
  if (row === undefined) throw new Error('The mail is not listed.')
  const [first] = await inTime(s, mail.folders({ mailbox }, signal))
  if (first === undefined) throw new Error('There is no folder.')
  await inTime(s, mail.folders(first, signal))
  await inTime(s, mail.search({ ...query('a'), place: { kind: 'folder', folder: first } }))
  await inTime(s, mail.conversation(row, signal))
  await inTime(s, mail.preview(ref, signal))
  const [part] = await inTime(s, mail.parts(ref, signal))
  if (part === undefined) throw new Error('The mail has no part.')
  await inTime(s, mail.readPart({ mail: ref, id: part.id }, signal))
  await inTime(s, mail.readItem(ref, signal))
  await inTime(s, mail.readWhole({ ...ref, sizeBytes: undefined }, signal))
  return mail
}

/** A file into OneDrive, up to its link. */
async function driveTour(s: Tour) {
  const drive = createDrive(s.graph)
  await inTime(s, drive.room(signal))
  await inTime(s, drive.makeFolder(signal))
  const uploadUrl = await inTime(s, drive.openSession('film.mov', signal))
  const headers = { 'content-range': 'bytes 0-3/4', origin: 'https://localhost:3000' }
  s.service.handle({ method: 'PUT', url: uploadUrl, headers, body: new Uint8Array(4) })
  const item = await inTime(s, drive.find('film.mov', signal))
  if (item === undefined) throw new Error('The file is not in OneDrive.')
  await inTime(s, drive.link(item, signal))
}

const facilities = { name: 'Facilities', address: PEOPLE.delegator, type: 'optional' } as const

/** Visits every place in src/ that asks Graph for something. */
export async function graphTour(cloud: Cloud = 'global'): Promise<Tour> {
  const s = await leastPrivileged(cloud)
  const own = ownMailbox(s.world)
  const shared = s.world.mailboxes.get(PEOPLE.delegator)
  const [event] = [...own.events.values()].filter(({ type }) => type === 'singleInstance')
  const meeting = [...own.events.values()].find(({ subject }) => subject === 'Site meeting')
  const [others] = [...(shared?.events.values() ?? [])]
  const [contact] = [...own.contacts.values()]
  if (event === undefined || meeting === undefined || others === undefined || contact === undefined)
    throw new Error('The world is too small.')
  s.service.settings.sessionOnSharedMailbox = 'allowed'

  await attachmentsTour(s, openEventAddress(restId(event.id)))
  const address = { owner: { kind: 'user', user: PEOPLE.delegator }, calendar: { kind: 'none' } } as const
  await attachmentsTour(s, { ...address, eventId: restId(others.id) })

  await updateTour(s, openEventAddress(restId(meeting.id)))
  await updateTour(s, { ...address, eventId: restId(others.id) })
  const series = [...own.events.values()].find(({ type }) => type === 'seriesMaster')
  if (series === undefined) throw new Error('The world has no series.')
  await identityTour(s, openEventAddress(restId(series.id)), series)
  const seriesCopy = invite(s.world, own, { ...series, attendees: [facilities] }).get(PEOPLE.delegator)
  if (seriesCopy === undefined) throw new Error('The series has no copy.')
  await identityTour(s, { ...address, eventId: restId(seriesCopy.id) }, seriesCopy)

  const log = createLog(s.clock.now)
  const signIn = () => Promise.resolve()
  const { graph, clock } = s
  const linkHosts = () => ({ graph: '', outlook: [], elsewhere: [] })
  const finding = { graph, signIn, clock, log, linkHosts, withSeries: true, ownAddress: () => PEOPLE.signedIn }
  const finder = createEventFinder(finding)
  const calendars = (await inTime(s, finder.calendars(signal))).flatMap((group) => group.calendars)
  const sharedCalendar = await inTime(s, finder.calendarOf(PEOPLE.delegator, signal))
  await inTime(s, finder.calendarOf(PEOPLE.signedIn, signal))
  for (const calendar of [undefined, calendars.find(({ isDefault }) => !isDefault), sharedCalendar]) {
    for (const text of ['', 'meeting']) await inTime(s, finder.search({ text, calendar }))
  }
  await inTime(s, finder.lookUp(openEventAddress(restId(event.id)), signal))
  await inTime(s, finder.lookUp({ ...address, eventId: restId(others.id) }, signal))

  const mail = await mailTour(s, undefined)
  await inTime(s, mail.search(query('site')))
  await mailTour(s, PEOPLE.delegator)
  for (const entry of [
    { ...refOf(event), kind: 'event' },
    { ...refOf(others, PEOPLE.delegator), kind: 'event' },
    { ...refOf(contact), kind: 'contact' },
  ] as const) {
    await inTime(s, mail.readEntryItem(entry, signal))
    await inTime(s, mail.readEntryFile(entry, signal))
  }
  await inTime(s, createContacts({ graph, signIn, log }).search('a'))
  await driveTour(s)
  return s
}
