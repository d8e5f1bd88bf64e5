import type { BrowserContext, Frame } from 'playwright-core'

/** A text that a page holds, and where. */
export interface PageContent {
  place: string
  text: string
}

/** What every open page and frame shows and keeps, but for its databases. Empty for a page that is gone. */
export async function whatPagesHold(context: BrowserContext): Promise<PageContent[]> {
  const frames = context.pages().flatMap((page) => page.frames())
  const held = await Promise.all(frames.map((frame) => whatFrameHolds(frame).catch((): PageContent[] => [])))
  const cookies = await context.cookies().catch(() => [])
  return [...held.flat(), { place: 'the cookies', text: JSON.stringify(cookies) }]
}

async function whatFrameHolds(frame: Frame): Promise<PageContent[]> {
  // No named function in here: tsx would wrap it in a helper that the page does not have.
  const held = await frame.evaluate(() => ({
    'the document': document.documentElement.outerHTML,
    'the text': document.documentElement.innerText,
    'what is typed': Array.from(
      document.querySelectorAll('input, textarea'),
      (one) => (one as HTMLInputElement).value,
    ).join('\n'),
    'the title': document.title,
    'the address': location.href,
    'its history': JSON.stringify(history.state),
    'its name': window.name,
    'its cookies': document.cookie,
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
  }))
  return Object.entries(held).map(([what, text]) => ({ place: `${what} of ${new URL(frame.url()).host}`, text }))
}

/** Every record of every database of a frame's origin, as text; bytes are told by their number. */
export async function whatDatabasesHold(frame: Frame): Promise<PageContent[]> {
  const found = await frame.evaluate(async () => {
    const records: { place: string; text: string }[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          resolve(opening.result)
        }
        opening.onerror = () => {
          reject(new Error(`${name} cannot be opened.`))
        }
      })
      for (const store of Array.from(database.objectStoreNames)) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAll()
          asking.onsuccess = () => {
            resolve(asking.result as unknown[])
          }
          asking.onerror = () => {
            reject(new Error(`${store} cannot be read.`))
          }
        })
        for (const record of all) records.push({ place: `${name}/${store}`, text: JSON.stringify(record) })
      }
      database.close()
    }
    return records
  })
  return found
}
