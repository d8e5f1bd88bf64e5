import type { Graph } from '../graph'
import { AppError, asCode } from '../kernel'
import type { ItemRef, Log } from '../kernel'
import { mailScopes, messagePath } from './paths'
import { parseMail, parseMailPage, ROW_EXTRAS, ROW_PROPERTIES } from './wire'
import type { FoundMail, MailPage } from './wire'

/** Rows of a page; a screenful is 20, and big pages make a mailbox time out. */
const ROWS_PER_PAGE = 50

/** Which list is read. */
export interface RowList {
  /** Of a list of messages, without query. */
  path: string
  /** Beside what all lists of mails ask for. */
  options: readonly string[]
  mailbox: string | undefined
  missing: 'mail' | 'folder'
  silent: boolean
}

export interface RowReader {
  /** The first page, or the one a next link leads to; the link is used as given. */
  page(list: RowList, link: string | undefined, signal: AbortSignal): Promise<MailPage>
  /** One mail as a row. Empty when it is not addressable. */
  one(mail: ItemRef, signal: AbortSignal, silent?: boolean): Promise<FoundMail[]>
}

/** Reads mails as rows, with size and class where the mailbox gives them. */
export function createRowReader({ graph, log }: { graph: Graph; log: Log }): RowReader {
  let extrasWork = true

  /** Some mailboxes may refuse the store's own properties; then rows come without them rather than not at all. */
  async function withExtras<T>(run: (expand: readonly string[]) => Promise<T>): Promise<T> {
    if (!extrasWork) return run([])
    try {
      return await run([`$expand=${encodeURIComponent(ROW_EXTRAS)}`])
    } catch (error) {
      if (!(error instanceof AppError) || error.failure.kind !== 'refused') throw error
      const without = await run([])
      extrasWork = false // not refused for another reason: without them it went well
      log.note('mail sizes refused', { status: error.failure.status, code: asCode(error.failure.code) })
      return without
    }
  }

  return {
    page({ path, options, mailbox, missing, silent }, link, signal) {
      const read = (at: string) =>
        graph.read(
          { path: at, scopes: mailScopes(mailbox), missing, silentOnly: silent },
          (json) => parseMailPage(json, mailbox),
          signal,
        )
      if (link !== undefined) return read(link)
      return withExtras((expand) =>
        read(`${path}?${[...options, `$select=${ROW_PROPERTIES}`, `$top=${ROWS_PER_PAGE}`, ...expand].join('&')}`),
      )
    },
    one: (mail, signal, silent = false) =>
      withExtras((expand) =>
        graph.read(
          {
            path: `${messagePath(mail)}?${[`$select=${ROW_PROPERTIES}`, ...expand].join('&')}`,
            scopes: mailScopes(mail.mailbox),
            missing: 'mail',
            silentOnly: silent,
          },
          (json) => parseMail(json, mail.mailbox),
          signal,
        ),
      ),
  }
}
