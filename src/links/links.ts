import { createSpeed } from '../attachments'
import type { ChosenFile } from '../attachments'
import type { GraphWait } from '../graph'
import { AppError, createStore, failureOf, factsOf } from '../kernel'
import type { EventForm } from '../outlook/calendarHost'
import { linkFile } from './linkFile'
import type { LinkFileDeps, LinkTeller } from './linkFile'
import { isLinkGoing } from './going'
import type { LinkKey, LinkPlace, LinkRow, LinksDoor, LinksState, LinkWords, WordsOf } from './types'
import type { DriveItem } from './wire'

export interface LinksDeps extends LinkFileDeps {
  /** The open compose form, and which showing of an event it is of; undefined: nothing is open for editing. */
  openForm: () => OpenForm | undefined
  /** Opens the sign-in window for OneDrive. */
  signIn: (signal: AbortSignal) => Promise<void>
}

export interface OpenForm {
  form: Pick<EventForm, 'insertText'>
  /** Another one means another event. */
  item: number | 'unsaved'
}

/** What a row was told to do, which it keeps until its end. */
interface Errand {
  wordsOf: WordsOf
  /** The form that was open when it was given. */
  open: OpenForm | undefined
  stop: AbortController
  /** The file, once it is in OneDrive: another try makes the link only. */
  inDrive: DriveItem | undefined
}

type Change = Partial<Omit<LinkRow, 'key'>>

export interface Links extends Omit<LinksDoor, 'isOffered' | 'prepare' | 'send'> {
  send: (files: readonly ChosenFile[], wordsOf: WordsOf) => void
}

/** Files that go to the person's OneDrive, one after the other, and the links to them. */
export function createLinks(deps: LinksDeps): Links {
  const store = createStore<LinksState, LinksState>({ rows: [] }, (_before, next) => next)
  const errands = new Map<LinkKey, Errand>()
  let line: Promise<void> = Promise.resolve()
  let keys = 0
  let batch = 0

  const rowOf = (key: LinkKey) => store.state().rows.find((row) => row.key === key)
  function change(key: LinkKey, to: Change) {
    store.dispatch({ rows: store.state().rows.map((row) => (row.key === key ? { ...row, ...to } : row)) })
  }

  function goNext(key: LinkKey, before: (signal: AbortSignal) => Promise<void> = () => Promise.resolve()) {
    const errand = errands.get(key)
    if (errand === undefined) return
    errand.stop = new AbortController()
    const { signal } = errand.stop
    change(key, { phase: { kind: 'queued' }, hold: undefined })
    line = line.then(() => go(key, signal, before))
  }

  async function go(key: LinkKey, signal: AbortSignal, before: (signal: AbortSignal) => Promise<void>) {
    const row = rowOf(key)
    const errand = errands.get(key)
    const isStopped = () => signal.aborted
    if (row === undefined || errand === undefined || isStopped()) return
    const tell = tellerOf(key)
    const inDrive: LinkTeller['inDrive'] = (item) => {
      errand.inDrive = item
      tell.inDrive(item)
    }
    change(key, { phase: { kind: 'preparing' } })
    try {
      await before(signal)
      const url = await linkFile({ file: row.file, inDrive: errand.inDrive }, deps, { ...tell, inDrive }, signal)
      const words = errand.wordsOf({ name: row.name, sizeBytes: row.sizeBytes, url })
      const place = await placed(words, errand.open, signal)
      deps.log.note('link made', { bytes: row.sizeBytes, place: place.kind })
      change(key, { phase: { kind: 'linked', url, place }, hold: undefined })
    } catch (error) {
      if (isStopped()) {
        change(key, { phase: { kind: 'cancelled', isInDrive: errand.inDrive !== undefined }, hold: undefined })
        return
      }
      const failure = failureOf(error)
      deps.log.note('link failed', { ...factsOf(failure), inDrive: errand.inDrive !== undefined })
      change(key, { phase: { kind: 'failed', failure, fileUrl: errand.inDrive?.webUrl }, hold: undefined })
    }
  }

  function tellerOf(key: LinkKey): LinkTeller {
    const speed = createSpeed(deps.waiting.clock)
    const goOn = (to: Change = {}) => {
      change(key, { hold: undefined, ...to })
    }
    return {
      sending(progress) {
        speed.reached(progress.confirmedBytes + progress.inFlightBytes)
        goOn({ phase: { kind: 'sending', ...progress, bytesPerSecond: speed.bytesPerSecond() } })
      },
      goingOn: goOn,
      inDrive() {
        goOn({ phase: { kind: 'linking' } })
      },
      waiting({ untilMs, because }: GraphWait) {
        speed.restart()
        const isThrottled = because.kind === 'throttled'
        change(key, { hold: isThrottled ? { kind: 'throttled', untilMs } : { kind: 'retrying', untilMs, because } })
      },
      offline() {
        speed.restart()
        change(key, { hold: { kind: 'offline' } })
      },
    }
  }

  /** The link is made by now: whatever the form says, it is not lost. */
  async function placed(words: LinkWords, asked: OpenForm | undefined, signal: AbortSignal): Promise<LinkPlace> {
    if (asked === undefined) return { kind: 'in-pane', because: undefined }
    try {
      // Office.js writes into whatever the window shows: by now that may be another event.
      if (deps.openForm()?.item !== asked.item) throw new AppError({ kind: 'form-changed' })
      await asked.form.insertText(words, signal)
      return { kind: 'in-text' }
    } catch (error) {
      const because = failureOf(error)
      deps.log.note('link not in the text', factsOf(because))
      return { kind: 'in-pane', because }
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    send(files, wordsOf) {
      const open = deps.openForm()
      if (!store.state().rows.some(({ phase }) => isLinkGoing(phase))) batch++
      for (const file of files) {
        const key = ++keys
        const { name, blob, as = name } = file
        errands.set(key, { wordsOf, open, stop: new AbortController(), inDrive: undefined })
        const phase = { kind: 'queued' } as const
        const row = { key, file, name: as, sizeBytes: blob.size, batch, phase, hold: undefined }
        store.dispatch({ rows: [...store.state().rows, row] })
        goNext(key)
      }
    },
    cancel(key) {
      const row = rowOf(key)
      errands.get(key)?.stop.abort(new DOMException('Cancelled by the person.', 'AbortError'))
      if (row?.phase.kind === 'queued') change(key, { phase: { kind: 'cancelled', isInDrive: false } })
    },
    tryAgain(key) {
      const phase = rowOf(key)?.phase
      if (phase?.kind !== 'failed' && phase?.kind !== 'cancelled') return
      const errand = errands.get(key)
      // Who comes back to it means the form that is open now.
      if (errand !== undefined) errand.open = deps.openForm()
      const needsSignIn = phase.kind === 'failed' && /^sign-in/.test(phase.failure.kind)
      goNext(key, needsSignIn ? deps.signIn : undefined)
    },
    dismiss(key) {
      errands.delete(key)
      store.dispatch({ rows: store.state().rows.filter((row) => row.key !== key) })
    },
  }
}
