import type {
  AttachedId,
  AttachmentsState,
  MailToAttach,
  OnEvent,
  Removal,
  Row,
  RowKey,
  Thing,
} from '../../../src/attachments'
import type { ChosenBeside, EventFacts, EventUpdate, FoundEvent, OpenEventState } from '../../../src/events'
import { eventPath, openEventAddress } from '../../../src/events'
import { openOn as eventOpenOn } from '../../../src/events/testing/events'
import { namedFile } from '../../../src/attachments/chosenNames'
import { asAttachmentId, asFormAttachmentId } from '../../../src/kernel'
import type { OpenMessage, RestItemId } from '../../../src/kernel'
import type { LinkRow } from '../../../src/links'
import type { MailSearchState } from '../../../src/mail'
import type { PaneDoors } from '../../../src/taskpane'
import { contactDoor, EMPTY_MAILBOX, eventDoor, holding, mailDoor, NOW_MS } from './findDoors'
import type { Mailbox } from './findDoors'

/** What one picture of the gallery shows. */
export interface Scene {
  event: OpenEventState
  attachments: AttachmentsState
  mail: MailSearchState
  /** Files on their way to OneDrive; `off`: the deployment does not offer it. */
  links?: readonly LinkRow[] | 'off'
  mailbox?: Partial<Mailbox>
  /** Of the open event; nothing is known and nothing changed unless told. */
  update?: Partial<EventUpdate>
  /** What is done before the picture is taken, one after the other. */
  steps?: readonly Step[]
}

/** A click on what begins with these words or has this tooltip, a choice of a select, or something typed. */
export type Step =
  | { bring: Bringing }
  | { click: string }
  | { clickTitle: string }
  | { select: string; value: string }
  | { type: string; into: string }

/** Something comes into the pane by itself: what a drop or a paste carries. */
export interface Bringing {
  way: 'drop' | 'paste'
  files?: () => File[]
  folders?: () => FileSystemEntry[]
  /** Handed over by another program: they have no entry. */
  virtual?: () => File[]
  plain?: string
  html?: string
}

/** Doors that note who knocked; what they hold changes only where a picture would be wrong otherwise. */
export function standingDoors(scene: Scene, calls: string[], quietCalls: string[]): PaneDoors {
  const noted = (name: string) => () => {
    calls.push(name)
  }
  const notedLater = (name: string) => () => {
    calls.push(name)
    return Promise.resolve()
  }
  const attachments = holding(scene.attachments)
  const leave = (key: RowKey) => {
    calls.push('leave')
    const before = attachments.state()
    attachments.dispatch({ ...before, rows: before.rows.filter((row) => row.key !== key) })
  }
  const change = (key: RowKey, to: Partial<Row>) => {
    const before = attachments.state()
    attachments.dispatch({ ...before, rows: before.rows.map((row) => (row.key === key ? { ...row, ...to } : row)) })
  }
  const setRemoval = (id: AttachedId, removal: Removal) => {
    calls.push(removal.kind)
    const before = attachments.state()
    const onEvent = before.onEvent.map((one) => (one.id.id === id.id ? { ...one, removal } : one))
    attachments.dispatch({ ...before, onEvent })
  }
  const mailbox = { ...EMPTY_MAILBOX, ...scene.mailbox }
  const event = holding(scene.event)
  return {
    event: {
      ...event,
      look: notedLater('look'),
      save: notedLater('save'),
      prove: () => Promise.resolve(eventOpenOn('read').address),
      chooseScope: (scope) => {
        calls.push(`choose ${scope}`)
      },
      accept: () => {
        calls.push('accept')
      },
      pick: (picked) => {
        calls.push(`pick ${picked.subject}`)
        const before = event.state()
        if (before.kind === 'choose') event.dispatch(pickedOn(picked, before))
      },
      chooseAnother: () => {
        calls.push('chooseAnother')
        const before = event.state()
        if (before.kind !== 'open') return
        const { messages, shown } = before.picked ?? { messages: [], shown: before }
        event.dispatch({ kind: 'choose', messages, shown })
      },
      backToShown: () => {
        calls.push('backToShown')
        const before = event.state()
        const beside = before.kind === 'open' ? before.picked : before.kind === 'choose' ? before : undefined
        if (beside?.shown !== undefined) event.dispatch(beside.shown)
      },
    },
    update: updateDoor(scene, calls),
    links: linksDoor(scene, calls),
    mail: mailDoor(scene.mail, mailbox, { calls, quietCalls }),
    contacts: contactDoor(mailbox, calls),
    eventPicker: eventDoor(mailbox.eventPicker, mailbox, calls),
    otherEvents: eventDoor(mailbox.otherEvents, mailbox, calls),
    attachments: {
      ...attachments,
      setTarget: noted('setTarget'),
      choose: (things) => {
        calls.push(`choose ${things.map(nameOf).join(', ')}`)
        const rows = things.map((thing) =>
          rowOf({ thing, ...nameAndSize(thing) }, thing.kind === 'file' ? namedFile(thing.file) : {}),
        )
        const before = attachments.state()
        attachments.dispatch({ ...before, rows: [...before.rows, ...rows] })
      },
      setMailForm: (key, mailForm) => {
        calls.push(`setMailForm ${mailForm}`)
        change(key, { mailForm })
      },
      nameChosen: (names) => {
        calls.push(`name ${[...names.values()].join(', ')}`)
        for (const [key, name] of names) change(key, { name })
      },
      attach: noted('attach'),
      answerSameName: (of, answer) => {
        calls.push(`answerSameName ${answer}`)
        for (const { key, sameName } of attachments.state().rows) {
          if (sameName === undefined || (of !== 'all' && of !== key)) continue
          if (answer === 'skip') leave(key)
          else change(key, { sameName: { ...sameName, answer } })
        }
      },
      rename: (_id, name) => {
        calls.push(`rename ${name}`)
        return Promise.resolve({ kind: 'started', key: 1 })
      },
      replace: (_id, { name }) => {
        calls.push(`replace ${name}`)
        return Promise.resolve({ kind: 'started', key: 1 })
      },
      finishReplacing: noted('finishReplacing'),
      removeMany: (ids) => {
        calls.push(`removeMany ${ids.length}`)
      },
      undoRemoveMany: (ids) => {
        calls.push(`undoRemoveMany ${ids.length}`)
      },
      cancel: leave,
      cancelAll: noted('cancelAll'),
      tryAgain: noted('tryAgain'),
      pause: (key) => {
        calls.push('pause')
        change(key, { hold: { kind: 'paused' } })
      },
      pauseAll: noted('pauseAll'),
      goOn: (key) => {
        calls.push('goOn')
        change(key, { hold: undefined })
      },
      goOnAll: noted('goOnAll'),
      sendFirst: (key) => {
        calls.push('sendFirst')
        change(key, { rank: 1 })
      },
      resume: (key, file) => {
        calls.push(file === undefined ? 'resume' : `resume ${file.name}`)
        change(key, { phase: { kind: 'queued' } })
      },
      dismiss: leave,
      signIn: noted('signIn'),
      remove: (id) => {
        setRemoval(id, { kind: 'pending', atMs: NOW_MS })
      },
      undoRemove: (id) => {
        setRemoval(id, { kind: 'none' })
      },
      open: ({ id }) => Promise.resolve(fileOf(id.replace(/^(graph|form)-/, ''))),
      refresh: noted('refresh'),
    },
  }
}

const MAIL = [
  'From: Office <office@contoso.example>',
  'To: "Planning, second floor" <planning@contoso.example>',
  'Subject: Offer for the facade, revised',
  'Date: Fri, 20 Nov 2026 08:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Dear all,</p><p>the <b>revised offer</b> is attached.</p><img src="https://tracker.example/1.png">',
  '--b',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename="offer, revised.pdf"',
  '',
  'x',
  '--b--',
]

/** An attachment as it is opened. */
function fileOf(name: string): { name: string; blob: Blob } {
  if (name.endsWith('.txt'))
    return { name, blob: new Blob(['- ask for the second offer\n- the room is booked until 15:00\n']) }
  const isItem = !name.includes('.')
  return { name: isItem ? `${name}.eml` : name, blob: new Blob([isItem ? MAIL.join('\r\n') : 'x']) }
}

function linksDoor({ links = [] }: Scene, calls: string[]): PaneDoors['links'] {
  const store = holding({ rows: links === 'off' ? [] : links })
  const leave = (key: number) => {
    calls.push('leave')
    store.dispatch({ rows: store.state().rows.filter((row) => row.key !== key) })
  }
  return {
    ...store,
    isOffered: () => links !== 'off',
    prepare: () => undefined,
    send: (files) => {
      calls.push(`send as links ${files.map(({ name }) => name).join(', ')}`)
      return Promise.resolve()
    },
    cancel: leave,
    tryAgain: () => {
      calls.push('tryAgain')
    },
    dismiss: leave,
  }
}

function updateDoor({ event, update = {} }: Scene, calls: string[]): PaneDoors['update'] {
  const address = event.kind === 'open' ? event.address : openEventAddress('event' as RestItemId)
  const nothing: EventUpdate = {
    address,
    facts: { kind: 'unknown' },
    news: { added: [], removed: [] },
    standing: { kind: 'none' },
    isWarned: false,
  }
  const shown = event.kind === 'open' ? eventPath(address) : undefined
  const store = holding({ shown, events: new Map([[eventPath(address), { ...nothing, ...update }]]) })
  const change = (to: Partial<EventUpdate>) => {
    store.dispatch({ shown, events: new Map([[eventPath(address), { ...nothing, ...update, ...to }]]) })
  }
  return {
    ...store,
    setTarget: () => undefined,
    changed: () => undefined,
    learn: () => Promise.resolve(),
    send: () => {
      calls.push('send update')
      change({ standing: { kind: 'sent', atMs: NOW_MS } })
      return Promise.resolve()
    },
    leaveQuiet: () => {
      calls.push('leave quiet')
      change({ standing: { kind: 'quiet' } })
    },
    gotWarning: () => {
      calls.push('got warning')
      change({ isWarned: true })
    },
  }
}

/** A meeting of the person's own with four people, tomorrow. */
export function factsOfMeeting(rest: Partial<EventFacts> = {}): EventUpdate['facts'] {
  const facts: EventFacts = {
    subject: 'Quarterly review',
    startMs: NOW_MS + 86_400_000,
    endMs: NOW_MS + 90_000_000,
    isAllDay: false,
    organizer: 'Site manager',
    isOrganizer: true,
    isDraft: false,
    isCancelled: false,
    attendeeCount: 4,
    roomCount: 1,
    hasDistributionList: false,
    seriesType: 'singleInstance',
    hasChangedInstances: undefined,
    responseStatus: 'organizer',
    ...rest,
  }
  return { kind: 'known', facts }
}

function nameOf(thing: Thing): string {
  return nameAndSize(thing).name
}

function nameAndSize(thing: Thing): { name: string; sizeBytes: number | undefined } {
  switch (thing.kind) {
    case 'file':
      return { name: thing.file.name, sizeBytes: thing.file.blob.size }
    case 'mail':
      return { name: thing.mail.subject, sizeBytes: thing.mail.sizeBytes }
    case 'part':
      return { name: thing.part.name, sizeBytes: thing.part.sizeBytes }
    case 'entry':
      return { name: thing.entry.name, sizeBytes: undefined }
  }
}

let nextKey = 1

export function fileRow(name: string, sizeBytes: number, rest: Partial<Row> = {}): Row {
  const thing: Row['thing'] = { kind: 'file', file: { name, blob: new Blob([]), lastModifiedMs: 0 } }
  return rowOf({ thing, name, sizeBytes }, rest)
}

type MailRest = Partial<Row> & { mail?: Partial<MailToAttach> }

export function mailThingRow(
  subject: string,
  sizeBytes: number | undefined,
  { mail: of = {}, ...rest }: MailRest = {},
): Row {
  const id = `mail-${nextKey}` as RestItemId
  const mail: MailToAttach = {
    id,
    mailbox: undefined,
    subject,
    sizeBytes,
    hasAttachments: false,
    nature: 'plain',
    receivedMs: undefined,
    ...of,
  }
  return rowOf({ thing: { kind: 'mail', mail }, name: subject, sizeBytes }, rest)
}

export function partRow(name: string, sizeBytes: number, ofSubject: string): Row {
  const mail = { id: 'mail' as RestItemId, mailbox: undefined }
  const part = { mail, id: asAttachmentId(name), name, sizeBytes, kind: 'file', ofSubject } as const
  return rowOf({ thing: { kind: 'part', part }, name, sizeBytes }, {})
}

export function entryRow(kind: 'event' | 'contact', name: string, rest: Partial<Row> = {}): Row {
  const entry = { kind, id: `entry-${name}` as RestItemId, mailbox: undefined, name }
  return rowOf({ thing: { kind: 'entry', entry }, name, sizeBytes: undefined }, rest)
}

function rowOf(known: Pick<Row, 'thing' | 'name' | 'sizeBytes'>, rest: Partial<Row>): Row {
  return {
    key: nextKey++,
    renamed: false,
    mailForm: 'auto',
    plan: undefined,
    phase: { kind: 'chosen' },
    hold: undefined,
    rank: 0,
    remarks: [],
    replaces: undefined,
    sameName: undefined,
    ...known,
    ...rest,
  }
}

export function onForm(name: string, sizeBytes: number, rest: Partial<OnEvent> = {}): OnEvent {
  const id = { writer: 'form', id: asFormAttachmentId(`form-${name}`) } as const
  return { id, name, sizeBytes, kind: 'file', modifiedMs: undefined, removal: { kind: 'none' }, ...rest }
}

export function onServer(name: string, sizeBytes: number, rest: Partial<OnEvent> = {}): OnEvent {
  const id = { writer: 'graph', id: asAttachmentId(`graph-${name}`) } as const
  return { id, name, sizeBytes, kind: 'file', modifiedMs: undefined, removal: { kind: 'none' }, ...rest }
}

export function openOn(surface: 'compose' | 'read', subject: string | undefined, owner?: string): OpenEventState {
  return eventOpenOn(surface, { owner, subject })
}

export function pickedOn(event: FoundEvent, { messages, shown }: ChosenBeside): OpenEventState {
  const { address, subject } = event
  return eventOpenOn('read', { address, subject, picked: { event, messages, shown } })
}

/** What Outlook shows or has selected. */
export function openMessages(...subjects: readonly string[]): OpenMessage[] {
  return subjects.map((subject) => ({ id: `found-${subject}` as RestItemId, subject }))
}
