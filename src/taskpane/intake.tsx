import { Button, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import type { ChosenFile, Notice as NoticeOf, Row } from '../attachments'
import { createStore } from '../kernel'
import type { Store } from '../kernel'
import { Notice } from './failureView'
import type { Brought } from '../start/brought'
import { linkOffer } from './laterLinkRows'
import type { Format } from './format'
import { useReadable } from './hooks'
import { createIntake, isChosen } from './intakeDesk'
import type { Intake as Desk, IntakeState, Naming } from './intakeDesk'
import { usePane } from './paneContext'
import { waysOf } from './pasted'
import { nameWithFolders, WORDS_AS } from './textsIntake'
import { noticeText } from './textsRows'

const useStyles = makeStyles({
  over: {
    position: 'fixed',
    inset: tokens.spacingHorizontalXS,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '2px dashed Highlight' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  select: { flexGrow: 1, flexBasis: '150px', minWidth: 0, maxWidth: '100%' },
})

interface IntakeProps {
  /** Not looked at yet. */
  waiting: Store<readonly Brought[], readonly Brought[]>
  isDraggedOver: boolean
}

/** What came in and is not simply a file: looked at here, and told here where something is left to say or to choose. */
export function Intake({ waiting, isDraggedOver }: IntakeProps) {
  const styles = useStyles()
  const { doors, clock, format, say, said } = usePane()
  const [speaking] = useState(() => createStore<Format, Format>(format, (_before, next) => next))
  useEffect(() => {
    speaking.dispatch(format)
  }, [speaking, format])
  const [desk] = useState(() =>
    createIntake({
      attachments: doors.attachments,
      clock,
      format: speaking.state,
      naming: NAMING_KEPT,
      say: (text) => {
        said.dispatch({ text })
      },
    }),
  )
  const brought = useReadable(waiting)
  useEffect(() => {
    const all = waiting.state()
    if (all.length === 0) return
    waiting.dispatch([])
    all.forEach(desk.take)
  }, [waiting, desk, brought])
  const state = useReadable(desk)
  const { rows } = useReadable(doors.attachments)
  return (
    <>
      {state.reading !== undefined && <Reading files={state.reading} desk={desk} />}
      <Remarks remarks={state.remarks} />
      {state.note !== undefined && (
        <Text size={200} className={styles.note}>
          {state.note}
        </Text>
      )}
      {state.folder !== undefined && <FolderNames folder={state.folder} rows={rows} desk={desk} />}
      {state.words !== undefined && <WordsChoice given={state.words} rows={rows} desk={desk} />}
      {isDraggedOver && (
        <div className={styles.over}>
          <Text size={400} weight="semibold">
            {say('dropHere')}
          </Text>
        </div>
      )}
    </>
  )
}

function Reading({ files, desk }: { files: number; desk: Desk }) {
  const styles = useStyles()
  const { format, say } = usePane()
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.words}>
        {say('readingFolder', { count: format.count(files) })}
      </Text>
      <Button size="small" onClick={desk.stop}>
        {say('stopReading')}
      </Button>
    </div>
  )
}

/** Of hundreds that are refused, these say enough. */
const SHOWN = 4

function Remarks({ remarks }: { remarks: readonly string[] }) {
  const { doors, format, say } = usePane()
  const { notices } = useReadable(doors.attachments)
  const isOffered = doors.links.isOffered()
  const tooLarge = isOffered ? notices.flatMap(tooLargeFile) : []
  const told = notices
    .slice(0, SHOWN)
    .map((notice) => noticeText(notice, format, isOffered && tooLargeFile(notice).length > 0))
  const more = notices.length - told.length
  const all = [...remarks, ...told, ...(more > 0 ? [say('moreLikeThis', { count: format.count(more) })] : [])]
  if (all.length === 0) return null
  return (
    <Notice intent="warning">
      {all.map((text, index) => (
        <span key={index}>{text}</span>
      ))}
      {tooLarge.length > 0 && (
        <linkOffer.Part
          files={tooLarge}
          onSent={() => {
            doors.attachments.choose([]) // what was said of the choice is over
          }}
        />
      )}
    </Notice>
  )
}

/** Size is no obstacle in OneDrive. */
function tooLargeFile(notice: NoticeOf): ChosenFile[] {
  return notice.kind === 'refused' && notice.file !== undefined ? [notice.file] : []
}

/** While any of them may still be called otherwise. */
function FolderNames({
  folder,
  rows,
  desk,
}: {
  folder: NonNullable<IntakeState['folder']>
  rows: readonly Row[]
  desk: Desk
}) {
  const styles = useStyles()
  const { format, say } = usePane()
  const id = useId()
  const ofFolder = rows.filter(
    ({ phase, thing }) => phase.kind === 'chosen' && thing.kind === 'file' && folder.paths.has(thing.file.blob),
  )
  const [deepest] = [...folder.paths.values()].sort((one, other) => levels(other) - levels(one))
  if (ofFolder.length === 0 || deepest === undefined) return null
  return (
    <div className={styles.line}>
      <label htmlFor={id}>
        <Text size={200}>{say('folderNames', { count: format.count(ofFolder.length) })}</Text>
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={folder.naming}
        onChange={(_event, { value }) => {
          desk.setNaming(value === 'folders' ? 'folders' : 'own')
        }}
      >
        <option value="own">{deepest.split('/').at(-1)}</option>
        <option value="folders">{nameWithFolders(deepest)}</option>
      </Select>
    </div>
  )
}

function levels(path: string): number {
  return path.split('/').length
}

/** Words became a file: that can be undone, or done otherwise, for as long as it is not on its way. */
function WordsChoice({
  given,
  rows,
  desk,
}: {
  given: NonNullable<IntakeState['words']>
  rows: readonly Row[]
  desk: Desk
}) {
  const styles = useStyles()
  const { say } = usePane()
  const row = rows.find((one) => isChosen(one, given.file))
  if (row === undefined) return null
  const ways = waysOf(given.words)
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.words}>
        {say('wordsOnList', { name: row.name })}
      </Text>
      {ways.length > 1 && (
        <Select
          size="small"
          className={styles.select}
          aria-label={say('wordsOnList', { name: row.name })}
          value={given.as}
          onChange={(_event, { value }) => {
            const as = ways.find((way) => way === value)
            if (as !== undefined) desk.setWordsAs(as)
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {say(WORDS_AS[way])}
            </option>
          ))}
        </Select>
      )}
      <Button size="small" onClick={desk.undoWords}>
        {say('undo')}
      </Button>
    </div>
  )
}

const KEPT_UNDER = 'names of files in folders'

/** In this browser; where that is not allowed, the usual way is taken each time. */
const NAMING_KEPT = {
  recall(): Naming {
    try {
      return localStorage.getItem(KEPT_UNDER) === 'folders' ? 'folders' : 'own'
    } catch {
      return 'own'
    }
  },
  keep(naming: Naming) {
    try {
      localStorage.setItem(KEPT_UNDER, naming)
    } catch {
      // Chosen anew next time.
    }
  },
}
