import { Button, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { Folder20Regular } from '@fluentui/react-icons/svg/folder'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { failureOf } from '../kernel'
import type { Failure } from '../kernel'
import type { FolderRef, MailFolder, MailPlace } from '../mail'
import type { Say } from '../texts'
import { FailureNotice } from './failureView'
import { usePane } from './paneContext'
import { List, SkeletonLines } from './parts'
import { RowButton } from './rowButton'
import { folderText } from './textsFind'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  list: { maxHeight: 'max(160px, 30vh)', overflowY: 'auto' },
  row: { display: 'flex', alignItems: 'center' },
  choose: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  name: { textAlign: 'start', overflowWrap: 'anywhere' },
  chevron: { ':global([dir="rtl"])': { transform: 'scaleX(-1)' } },
  deeper: { flexShrink: 0 },
  whole: { flexShrink: 0 },
  form: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  address: { flexGrow: 1, minWidth: '120px' },
})

type Level = FolderRef | { mailbox: string | undefined }

type Loaded =
  { kind: 'loading' } | { kind: 'loaded'; folders: readonly MailFolder[] } | { kind: 'failed'; failure: Failure }

/** Folders level by level; choosing one looks in it. */
export function MailFolders({ onChoose }: { onChoose: (place: MailPlace) => void }) {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { say } = format
  const [path, setPath] = useState<readonly Level[]>([{ mailbox: undefined }])
  const [asksMailbox, setAsksMailbox] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const shownPath = useRef(path)
  useLayoutEffect(() => {
    if (shownPath.current === path) return
    shownPath.current = path
    // What was clicked is gone with its level.
    panel.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [path])
  const level = path.at(-1) ?? { mailbox: undefined }
  const { loaded, again } = useFolders(level)
  const deeper = (to: Level) => {
    setAsksMailbox(false)
    setPath([...path, to])
  }
  const signIn = () => void doors.mail.signIn().then(again)
  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={say('folders')}>
      <div className={styles.head}>
        {path.length > 1 && (
          <Button
            className={styles.whole}
            size="small"
            onClick={() => {
              setPath(path.slice(0, -1))
            }}
          >
            {say('back')}
          </Button>
        )}
        <Text size={200} weight="semibold" className={styles.title} title={levelText(level, say)} dir="auto">
          {levelText(level, say)}
        </Text>
        <Button
          className={styles.whole}
          size="small"
          appearance="subtle"
          onClick={() => {
            onChoose({ kind: 'everywhere' })
          }}
        >
          {say('everywhere')}
        </Button>
      </div>
      {loaded.kind === 'loading' && <SkeletonLines label="foldersLoading" />}
      {loaded.kind === 'failed' && (
        <FailureNotice
          failure={loaded.failure}
          doing={level.mailbox === undefined ? 'mail' : 'mailbox'}
          actions={{ 'try-again': again, 'sign-in': signIn }}
        />
      )}
      {loaded.kind === 'loaded' && loaded.folders.length === 0 && <Text size={200}>{say('noFolders')}</Text>}
      {loaded.kind === 'loaded' && loaded.folders.length > 0 && (
        <div className={styles.list}>
          <List label={levelText(level, say)}>
            {loaded.folders.map((folder) => (
              <FolderRow key={folder.id} folder={folder} onChoose={onChoose} onDeeper={deeper} />
            ))}
          </List>
        </div>
      )}
      {asksMailbox ? (
        <OtherMailbox
          onAddress={(mailbox) => {
            deeper({ mailbox })
          }}
        />
      ) : (
        <div>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              setAsksMailbox(true)
            }}
          >
            <span>{say('anotherMailbox')}</span>
          </Button>
        </div>
      )}
    </div>
  )
}

function levelText(level: Level, say: Say): string {
  return 'name' in level ? level.name : (level.mailbox ?? say('folders'))
}

function useFolders(level: Level): { loaded: Loaded; again: () => void } {
  const { doors, said, format } = usePane()
  const { say } = format
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<{ to: string; loaded: Loaded } | undefined>()
  const question = `${round} ${level.mailbox ?? ''} ${'id' in level ? level.id : ''}`
  useEffect(() => {
    const stop = new AbortController()
    const tell = (loaded: Loaded) => {
      if (!stop.signal.aborted) setAnswer({ to: question, loaded })
    }
    doors.mail.folders(level, stop.signal).then(
      (folders) => {
        tell({ kind: 'loaded', folders })
        if (stop.signal.aborted) return
        said.dispatch({ text: say('saidFolders', { folder: levelText(level, say), count: folders.length }) })
      },
      (error: unknown) => {
        tell({ kind: 'failed', failure: failureOf(error) })
      },
    )
    return () => {
      stop.abort(new DOMException('Another level is looked at.', 'AbortError'))
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the question says all that the level does
  }, [question])
  return {
    loaded: answer?.to === question ? answer.loaded : { kind: 'loading' },
    again: () => {
      setRound(round + 1)
    },
  }
}

/** Of a folder's name in a pane of 320 px, so that the number of its mails is in sight. */
const SHOWN_CHARS = 40

interface FolderRowProps {
  folder: MailFolder
  onChoose: (place: MailPlace) => void
  onDeeper: (level: Level) => void
}

function FolderRow({ folder, onChoose, onDeeper }: FolderRowProps) {
  const styles = useStyles()
  const { say } = usePane().format
  const nameId = useId()
  const { id, name, mailbox } = folder
  return (
    <li className={styles.row}>
      <Button
        id={nameId}
        size="small"
        appearance="subtle"
        icon={<Folder20Regular />}
        className={styles.choose}
        onClick={() => {
          onChoose({ kind: 'folder', folder: { id, name, mailbox } })
        }}
      >
        <span className={styles.name} title={folderText(folder, say)}>
          {folderText(folder, say, SHOWN_CHARS)}
        </span>
      </Button>
      {folder.childCount > 0 && (
        <span className={styles.deeper}>
          <RowButton
            describedBy={nameId}
            label={say('foldersIn', { folder: name })}
            onClick={() => {
              onDeeper({ id, name, mailbox })
            }}
          >
            <ChevronRight16Regular className={styles.chevron} aria-hidden />
          </RowButton>
        </span>
      )}
    </li>
  )
}

/** The folders of a mailbox that somebody shares. */
function OtherMailbox({ onAddress }: { onAddress: (address: string) => void }) {
  const styles = useStyles()
  const { say } = usePane().format
  const [address, setAddress] = useState('')
  const go = () => {
    if (address.trim() !== '') onAddress(address.trim())
  }
  return (
    <div className={styles.form}>
      <Input
        size="small"
        // Its button asks for it: the next thing typed is the address.
        ref={focusOnce}
        type="email"
        className={styles.address}
        aria-label={say('mailboxAddress')}
        placeholder={say('mailboxAddress')}
        value={address}
        onChange={(_event, { value }) => {
          setAddress(value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          go()
        }}
      />
      <Button size="small" onClick={go}>
        {say('showFolders')}
      </Button>
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true })
}
