import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { OnEvent } from '../attachments'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import { mailInFile } from '../mail'
import type { MailInFile } from '../mail'
import { FailureWords } from './failureView'
import { MailBody, MailFacts } from './mailContent'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { pictureSize } from './pictureSize'
import { MOST_PIXELS, previewOf } from './previewKinds'
import type { PreviewKind } from './previewKinds'
import { useRowStyles } from './rowStyles'

const useStyles = makeStyles({
  picture: { display: 'block', maxWidth: '100%', maxHeight: 'max(220px, 45vh)', objectFit: 'contain' },
  text: {
    margin: 0,
    maxHeight: 'max(220px, 45vh)',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    unicodeBidi: 'plaintext',
  },
})

type Shown =
  | { kind: 'picture'; url: string }
  | { kind: 'text'; text: string }
  | { kind: 'mail'; mail: MailInFile }
  | { kind: 'unreadable' }
  | { kind: 'too-many-pixels'; pixels: number }
type Read = { kind: 'reading' } | { kind: 'failed'; failure: Failure } | Shown

/** Pictures as pictures, text as text, a mail as what it says: nothing in a file is ever run. All else is opened by the machine's own programs. */
export function OnEventPreview({ entry, onBack }: { entry: OnEvent; onBack: () => void }) {
  const styles = useStyles()
  const rowStyles = useRowStyles()
  const { format } = usePane()
  const { say } = format
  const { read, fail } = useContent(entry)
  return (
    <>
      {read.kind === 'reading' && <SkeletonLines label="previewLoading" />}
      {read.kind === 'picture' && <img className={styles.picture} src={read.url} alt={entry.name} onError={fail} />}
      {read.kind === 'text' && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <pre className={styles.text} tabIndex={0} role="group" aria-label={entry.name}>
          {read.text}
        </pre>
      )}
      {read.kind === 'mail' && (
        <>
          {read.mail.subject !== entry.name && (
            <Text weight="semibold" as="p" className={rowStyles.words}>
              <bdi>{read.mail.subject}</bdi>
            </Text>
          )}
          <MailFacts of={read.mail} names={read.mail.names} />
          <MailBody body={read.mail.body} />
        </>
      )}
      {read.kind === 'failed' && (
        <Text size={200} as="p" className={rowStyles.words}>
          <FailureWords failure={read.failure} doing="open" />
        </Text>
      )}
      {(read.kind === 'unreadable' || read.kind === 'too-many-pixels') && (
        <Text size={200} as="p" className={rowStyles.words}>
          {read.kind === 'unreadable'
            ? say('previewNot')
            : say('previewPixels', { megapixels: format.count(read.pixels / 1e6) })}
        </Text>
      )}
      <div className={rowStyles.buttons}>
        <Button size="small" onClick={onBack}>
          {say('previewClose')}
        </Button>
      </div>
    </>
  )
}

function useContent({ id, name, sizeBytes, kind }: OnEvent): { read: Read; fail: () => void } {
  const { doors } = usePane()
  const [read, setRead] = useState<Read>({ kind: 'reading' })
  const as = previewOf({ name, sizeBytes, kind })
  const type = as?.type
  useEffect(() => {
    const stop = new AbortController()
    let url: string | undefined
    const load = async () => {
      const { name: asFile, blob } = await doors.attachments.open(id, stop.signal)
      const shown = await shownAs(blob, previewOf({ name: asFile, sizeBytes: blob.size, kind: 'file' }))
      if (shown.kind === 'picture') url = shown.url
      if (!stop.signal.aborted) setRead(shown)
      else if (url !== undefined) URL.revokeObjectURL(url)
    }
    load().catch((error: unknown) => {
      if (!stop.signal.aborted) setRead({ kind: 'failed', failure: failureOf(error) })
    })
    return () => {
      stop.abort(new DOMException('Nobody looks any more.', 'AbortError'))
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [doors, id, type])
  return {
    read,
    fail: () => {
      setRead({ kind: 'unreadable' })
    },
  }
}

async function shownAs(blob: Blob, as: PreviewKind | undefined): Promise<Shown> {
  switch (as?.kind) {
    case 'picture': {
      const size = await pictureSize(blob)
      // A kind that a browser may know all the same, of a size that nobody knows.
      if (size === undefined) return { kind: 'unreadable' }
      const pixels = size.width * size.height
      if (pixels > MOST_PIXELS) return { kind: 'too-many-pixels', pixels }
      return { kind: 'picture', url: URL.createObjectURL(new Blob([blob], { type: as.type })) }
    }
    case 'text':
      return { kind: 'text', text: await blob.text() }
    case 'mail': {
      const mail = await mailInFile(blob)
      return mail === undefined ? { kind: 'unreadable' } : { kind: 'mail', mail }
    }
    case undefined:
      return { kind: 'unreadable' }
  }
}
