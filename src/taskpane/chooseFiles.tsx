import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload'
import { useId, useState } from 'react'
import type { ChangeEvent } from 'react'
import { Notice } from './failureView'
import { fileThings } from './fileIntake'
import type { Dropped } from './fileIntake'
import type { Say } from '../texts'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { noticeText } from './textsRows'
import { useFilesFromAnywhere } from './useFilesFromAnywhere'

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
})

/** Files come in here: by the control, by a drop or a paste anywhere in the pane. */
export function ChooseFiles() {
  const styles = useStyles()
  const { doors, clock, format, say, maxFileBytes, said, onOutlookDrag } = usePane()
  const { notices } = useReadable(doors.attachments)
  const [complaint, setComplaint] = useState<string | undefined>()
  const hintId = useId()

  const take = (dropped: Dropped) => {
    const { files } = dropped
    const about = complaintAbout(dropped, say)
    setComplaint(about)
    if (about !== undefined) said.dispatch({ text: about })
    if (files.length > 0) doors.attachments.choose(fileThings(files))
  }
  const isDraggedOver = useFilesFromAnywhere({ clock, onOutlookDrag }, take)
  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    take({ files: [...(currentTarget.files ?? [])], folders: 0 })
    currentTarget.value = '' // so that the same file can be chosen again
  }
  const words = [
    ...(complaint === undefined ? [] : [complaint]),
    ...notices.map((notice) => noticeText(notice, format)),
  ]

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
      {words.length > 0 && (
        <Notice intent="warning">
          {words.map((text, index) => (
            <span key={index}>{text}</span>
          ))}
        </Notice>
      )}
      {isDraggedOver && (
        <div className={styles.over}>
          <Text size={400} weight="semibold">
            {say('dropHere')}
          </Text>
        </div>
      )}
    </div>
  )
}

function complaintAbout({ files, folders, isFromOutlook = false }: Dropped, say: Say): string | undefined {
  if (folders > 0) return say('folderDropped')
  if (files.length === 0 && isFromOutlook) return say('nothingHandedOver')
  return files.length === 0 ? say('nothingDropped') : undefined
}
