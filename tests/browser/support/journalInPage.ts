import { paneFrameNow } from './paneFrame'
import type { OpenedPage } from './paneOn'

/** What the pane keeps in the browser's storage (src/attachments/journalDatabase.ts), as it lies there. */
export interface KeptInPage {
  entries: unknown[]
  /** How many files' bytes. */
  bytes: number
}

const NOTHING: KeptInPage = { entries: [], bytes: 0 }

/** Reads the journal from within the pane. Opens nothing that is not there. */
export async function keptInPage({ page }: Pick<OpenedPage, 'page'>): Promise<KeptInPage> {
  // No named function in here: tsx would wrap it in a helper that the page does not have.
  return paneFrameNow(page).evaluate(async (nothing) => {
    const databases = await indexedDB.databases()
    if (!databases.some(({ name }) => name === 'event-attachments')) return nothing
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('event-attachments')
      request.addEventListener('success', () => {
        resolve(request.result)
      })
      request.addEventListener('error', () => {
        reject(request.error ?? new Error('not opened'))
      })
    })
    const reading = db.transaction(['entries', 'bytes'])
    const [entries, bytes] = [reading.objectStore('entries').getAll(), reading.objectStore('bytes').count()]
    await new Promise((resolve) => {
      reading.addEventListener('complete', resolve)
    })
    db.close()
    return { entries: entries.result as unknown[], bytes: bytes.result }
  }, NOTHING)
}

/** Removes the journal while the pane is at work, as "Clear site data" does. */
export async function wipeJournal({ page }: Pick<OpenedPage, 'page'>): Promise<void> {
  await paneFrameNow(page).evaluate(async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('event-attachments')
      request.addEventListener('success', resolve)
      request.addEventListener('error', reject)
    })
  })
}
