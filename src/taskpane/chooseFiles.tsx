import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload'
import { useId, useState } from 'react'
import type { ChangeEvent } from 'react'
import { createStore } from '../kernel'
import { chooseFolder, fileThings, isPlain } from './fileIntake'
import type { Brought } from '../start/brought'
import { useReadable } from './hooks'
import { later } from './later'
import { usePane } from './paneContext'
import { useFilesFromAnywhere } from './useFilesFromAnywhere'

/** Folders, words, and whatever else has to be looked at first: nothing of it is there when the pane opens. */
const intake = later(() => import(/* webpackChunkName: "intake" */ './intake').then((part) => part.Intake))

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  zone: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': {
      border: `1px dashed ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground2Hover,
    },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // The real control lies over the whole zone: clicks, keys, drops and test drivers meet it, only its look is ours.
  input: { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, cursor: 'pointer', fontSize: 0 },
  label: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    color: tokens.colorBrandForeground1,
  },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    unicodeBidi: 'plaintext',
  },
  folder: {
    alignSelf: 'start',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`, // its words begin where the pane's do
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** Everything comes in here: by the control, by a drop or a paste anywhere in the pane. */
export function ChooseFiles() {
  const styles = useStyles()
  const { doors, clock, format, say, maxFileBytes, onOutlookDrag, onEarlyFiles } = usePane()
  const { notices } = useReadable(doors.attachments)
  const [waiting] = useState(() => createStore<readonly Brought[], readonly Brought[]>([], (_before, next) => next))
  const [isAwake, setAwake] = useState(false)
  const hintId = useId()

  const take = (brought: Brought) => {
    const isDone = isPlain(brought)
    if (isDone) doors.attachments.choose(fileThings(brought.files))
    else setAwake(true)
    // Also when all is done with it: what was said of the one before is over.
    if (isAwake || !isDone) waiting.dispatch([...waiting.state(), brought])
  }
  const isDraggedOver = useFilesFromAnywhere({ clock, onOutlookDrag, onEarlyFiles }, take)
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    take({ way: 'control', files: [...(currentTarget.files ?? [])] })
    currentTarget.value = '' // so that the same file can be chosen again
  }
  if (!isAwake && (isDraggedOver || notices.length > 0)) setAwake(true)

  return (
    <div className={styles.part}>
      <div className={styles.zone}>
        <input
          className={styles.input}
          type="file"
          multiple
          aria-label={say('chooseFiles')}
          aria-describedby={hintId}
          title=""
          onChange={onChange}
        />
        <Text weight="semibold" className={styles.label} aria-hidden>
          <ArrowUpload20Regular />
          {say('chooseFiles')}
        </Text>
        <div className={styles.hint} id={hintId}>
          {say('dropHintWithLimit', { size: format.bytes(maxFileBytes()) })}
        </div>
      </div>
      <button
        type="button"
        className={styles.folder}
        onClick={() => {
          chooseFolder((files) => {
            take({ way: 'control', files })
          })
        }}
      >
        {say('chooseFolder')}
      </button>
      {isAwake && <intake.Part waiting={waiting} isDraggedOver={isDraggedOver} />}
    </div>
  )
}
