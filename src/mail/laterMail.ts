import { AppError, createStore, failureOf, fetchOnce } from '../kernel'
import type { MailDeps } from './mail'
import type { MailReader } from './reading'
import type { Asked, MailDoor, MailSearchState } from './types'

/**
 * The mails, whose code is fetched when something is looked for or read: most events get files. Nothing is fetched for what the pane
 * asks by itself where mails were never read before.
 */
export function createLaterMail(deps: MailDeps): MailDoor & MailReader {
  const store = createStore<MailSearchState, MailSearchState>({ kind: 'idle' }, (_before, next) => next)
  let fetched: (MailDoor & MailReader) | undefined
  /** Counts what was wanted of the list: what was wanted before is not done once the code is there. */
  let wanted = 0

  const fetchMail = fetchOnce(
    () => import(/* webpackChunkName: "mail" */ './mail'),
    ({ createMail }) => {
      const mail = createMail(deps)
      mail.subscribe(() => {
        store.dispatch(mail.state())
      })
      fetched = mail
      return mail
    },
  )
  const mayAskSilently = () => fetched !== undefined || deps.permitted?.before() !== false

  async function look(asked: Asked, isSilent: boolean, run: (mail: MailDoor) => Promise<void>) {
    const turn = ++wanted
    if (fetched === undefined && !isSilent) store.dispatch({ kind: 'searching', asked, rows: [] })
    try {
      const mail = await fetchMail()
      if (turn === wanted) await run(mail)
    } catch (error) {
      if (turn === wanted && !isSilent) store.dispatch({ kind: 'failed', asked, failure: failureOf(error) })
    }
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    search: (query) => look({ kind: 'search', query }, false, (mail) => mail.search(query)),
    suggest: async (about, how) => {
      const isSilent = how === 'silent'
      if (isSilent && !mayAskSilently()) return
      // What the pane asks by itself replaces nothing that the person asked.
      if (isSilent && store.state().kind !== 'idle' && fetched === undefined) return
      await look({ kind: 'suggestions' }, isSilent, (mail) => mail.suggest(about, how))
    },
    more: async () => fetched?.more(),
    clear() {
      wanted += 1
      if (fetched === undefined) store.dispatch({ kind: 'idle' })
      else fetched.clear()
    },
    signIn: async () => (await fetchMail()).signIn(),
    conversation: async (mail, signal) => (await fetchMail()).conversation(mail, signal),
    preview: async (mail, signal) => (await fetchMail()).preview(mail, signal),
    parts: async (mail, signal) => (await fetchMail()).parts(mail, signal),
    folders: async (within, signal) => (await fetchMail()).folders(within, signal),
    async describe(mails, signal, how = 'asked') {
      if (how === 'silent' && !mayAskSilently()) throw new AppError({ kind: 'sign-in-needed', claims: undefined })
      return (await fetchMail()).describe(mails, signal, how)
    },
    readItem: async (...asked) => (await fetchMail()).readItem(...asked),
    readWhole: async (...asked) => (await fetchMail()).readWhole(...asked),
    readPart: async (...asked) => (await fetchMail()).readPart(...asked),
    readEntryItem: async (...asked) => (await fetchMail()).readEntryItem(...asked),
    readEntryFile: async (...asked) => (await fetchMail()).readEntryFile(...asked),
    isOpen: () => fetched?.isOpen() ?? false,
  }
}
