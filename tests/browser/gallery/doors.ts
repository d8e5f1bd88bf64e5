import type { AttachedId, AttachmentsState, OnEvent, Removal, Row, RowKey, Thing } from '../../../src/attachments'
import type { OpenEventState } from '../../../src/events'
import { openEventAddress } from '../../../src/events'
import { asAttachmentId, asFormAttachmentId, createStore } from '../../../src/kernel'
import type { RestItemId, Store } from '../../../src/kernel'
import type { MailRow, MailSearchState } from '../../../src/mail'
import type { PaneDoors } from '../../../src/taskpane'

/** What one picture of the gallery shows. */
export interface Scene {
  event: OpenEventState
  attachments: AttachmentsState
  mail: MailSearchState
}

/** A moment that every picture shares: 24 November 2026, 10:00 UTC. */
export const NOW_MS = Date.UTC(2026, 10, 24, 10)

/** Doors that note who knocked; what they hold changes only where a picture would be wrong otherwise. */
export function standingDoors(scene: Scene, calls: string[]): PaneDoors {
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
  return {
    event: { ...holding(scene.event), look: notedLater('look'), save: notedLater('save') },
    mail: {
      ...holding(scene.mail),
      search: (text) => {
        calls.push(`search ${text}`)
        return Promise.resolve()
      },
      more: notedLater('more'),
      clear: noted('clear'),
      signIn: notedLater('mail sign-in'),
    },
    attachments: {
      ...attachments,
      setTarget: noted('setTarget'),
      choose: (things) => {
        calls.push(`choose ${things.map(nameOf).join(', ')}`)
        const rows = things.map((thing) =>
          thing.kind === 'file'
            ? fileRow(thing.file.name, thing.file.blob.size)
            : rowOf({ thing, name: thing.mail.subject, sizeBytes: thing.mail.sizeBytes }, {}),
        )
        const before = attachments.state()
        attachments.dispatch({ ...before, rows: [...before.rows, ...rows] })
      },
      setMailForm: noted('setMailForm'),
      attach: noted('attach'),
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
      open: () => Promise.resolve({ name: 'notes.txt', blob: new Blob(['notes']) }),
      refresh: noted('refresh'),
    },
  }
}

function nameOf(thing: Thing): string {
  return thing.kind === 'file' ? thing.file.name : thing.mail.subject
}

function holding<State>(state: State): Store<State, State> {
  return createStore<State, State>(state, (_before, next) => next)
}

let nextKey = 1

export function fileRow(name: string, sizeBytes: number, rest: Partial<Row> = {}): Row {
  const thing: Row['thing'] = { kind: 'file', file: { name, blob: new Blob([]), lastModifiedMs: 0 } }
  return rowOf({ thing, name, sizeBytes }, rest)
}

export function mailThingRow(subject: string, sizeBytes: number | undefined, rest: Partial<Row> = {}): Row {
  const id = `mail-${nextKey}` as RestItemId
  const mail = { id, subject, sizeBytes, hasAttachments: false, isMeetingMessage: false }
  return rowOf({ thing: { kind: 'mail', mail }, name: subject, sizeBytes }, rest)
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
    ...known,
    ...rest,
  }
}

export function foundMail(subject: string, sender: string, rest: Partial<MailRow> = {}): MailRow {
  return {
    id: `found-${subject}` as RestItemId,
    subject,
    sender,
    receivedMs: NOW_MS - 3_600_000,
    sizeBytes: 48_000,
    hasAttachments: false,
    isMeetingMessage: false,
    ...rest,
  }
}

export function onForm(name: string, sizeBytes: number, rest: Partial<OnEvent> = {}): OnEvent {
  const id = { writer: 'form', id: asFormAttachmentId(`form-${name}`) } as const
  return { id, name, sizeBytes, kind: 'file', removal: { kind: 'none' }, ...rest }
}

export function onServer(name: string, sizeBytes: number, rest: Partial<OnEvent> = {}): OnEvent {
  const id = { writer: 'graph', id: asAttachmentId(`graph-${name}`) } as const
  return { id, name, sizeBytes, kind: 'file', removal: { kind: 'none' }, ...rest }
}

export function openOn(surface: 'compose' | 'read', subject: string | undefined, owner?: string): OpenEventState {
  const address = openEventAddress('event' as RestItemId, owner)
  return { kind: 'open', surface, address, subject, savedAtMs: undefined }
}
