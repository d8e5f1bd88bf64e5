import { fetchOnce } from '../kernel'
import type { MailInFile } from './types'

const fetchParser = fetchOnce(
  () => import(/* webpackChunkName: "mime" */ './mime'),
  ({ parseMime }) => parseMime,
)

/** What is in a mail that is a file; undefined: it cannot be read as one. The parser is fetched with the first, and rejects where it cannot be. */
export async function mailInFile(file: Blob): Promise<MailInFile | undefined> {
  return (await fetchParser())(file)
}
