import { Button, Text } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { OnEvent, Renaming, Replacing } from '../attachments'
import { failureOf } from '../kernel'
import { chosenFile } from './fileIntake'
import type { Format } from './format'
import { later } from './later'
import { useMainLook } from './mainButton'
import { NameField } from './nameField'
import { usePane } from './paneContext'
import { Hidden } from './parts'
import { previewOf } from './previewKinds'
import { useRowStyles } from './rowStyles'
import { failureText } from './textsFailure'

const preview = later(async () => (await import('./onEventPreview')).OnEventPreview)

interface ToolsProps {
  entry: OnEvent
  nameId: string
  /** It was put here by this pane. */
  isFromHere: boolean
  /** Back to the button that opened this. */
  onDone: () => void
}

type Complaint = Exclude<Renaming | Replacing, { kind: 'started' | 'unchanged' | 'taken' }>

/** What is seldom done with an attachment, under its row. */
export function OnEventTools({ entry, nameId, isFromHere, onDone }: ToolsProps) {
  const rowStyles = useRowStyles()
  const { doors, format, say, said } = usePane()
  const [mode, setMode] = useState<'tools' | 'rename' | 'preview'>('tools')
  const [words, setWords] = useState<string>()
  const control = useRef<HTMLInputElement>(null)
  const { id, name: old, kind, modifiedMs } = entry

  const begin = async (file: File) => {
    const outcome = await doors.attachments.replace(id, chosenFile(file)).catch(failedToBegin)
    if (outcome.kind !== 'started') {
      setWords(complaintText(outcome, format))
      return
    }
    said.dispatch({ text: say('replaceStarted', { old, name: file.name }) })
    onDone()
  }

  if (mode === 'rename') return <RenameForm entry={entry} onDone={onDone} />
  if (mode === 'preview') return <preview.Part entry={entry} onBack={onDone} />
  return (
    <>
      {modifiedMs !== undefined && (
        <Text size={200} as="p" className={rowStyles.quietWords}>
          {say(isFromHere ? 'addedHere' : 'addedAt', { moment: format.dayAndTime(modifiedMs) })}
        </Text>
      )}
      {kind !== 'file' && (
        <Text size={200} as="p" className={rowStyles.quietWords}>
          {say('replaceNotItem')}
        </Text>
      )}
      <div className={rowStyles.choices}>
        {previewOf(entry) !== undefined && (
          <Button
            size="small"
            aria-describedby={nameId}
            onClick={() => {
              setMode('preview')
            }}
          >
            {say('previewShow')}
          </Button>
        )}
        {kind === 'file' && (
          <>
            <Button
              size="small"
              aria-describedby={nameId}
              onClick={() => {
                setMode('rename')
              }}
            >
              {say('rename')}
            </Button>
            <Button size="small" aria-describedby={nameId} onClick={() => control.current?.click()}>
              {say('replaceWith')}
            </Button>
            <Hidden>
              <input
                ref={control}
                type="file"
                tabIndex={-1}
                aria-label={`${say('replaceWith')} ${old}`}
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? []
                  if (file !== undefined) void begin(file)
                  currentTarget.value = '' // so that the same file can be offered again
                }}
              />
            </Hidden>
          </>
        )}
      </div>
      <Complaints words={words} />
    </>
  )
}

function RenameForm({ entry, onDone }: Pick<ToolsProps, 'entry' | 'onDone'>) {
  const rowStyles = useRowStyles()
  const { doors, format, say, said } = usePane()
  const main = useMainLook()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(entry.name)
  const [words, setWords] = useState<string>()
  const [freeName, setFreeName] = useState<string>()
  const { id, name: old } = entry

  const save = async (name: string) => {
    const outcome = await doors.attachments.rename(id, name).catch(failedToBegin)
    if (outcome.kind === 'started') said.dispatch({ text: say('renameStarted', { old, name }) })
    if (outcome.kind === 'started' || outcome.kind === 'unchanged') {
      onDone()
      return
    }
    setFreeName(outcome.kind === 'taken' ? outcome.freeName : undefined)
    setWords(outcome.kind === 'taken' ? say('renameTaken', { name: outcome.name }) : complaintText(outcome, format))
    field.current?.focus()
  }
  return (
    <>
      <NameField
        ref={field}
        of={old}
        value={text}
        isInvalid={words !== undefined}
        onChange={(value) => {
          setText(value)
          setWords(undefined)
          setFreeName(undefined)
        }}
        onEnter={() => void save(text)}
        onEscape={onDone}
      />
      <Complaints words={words} />
      <div className={rowStyles.buttons}>
        {freeName !== undefined && (
          <Button size="small" onClick={() => void save(freeName)}>
            {say('renameUse', { name: freeName })}
          </Button>
        )}
        <Button size="small" appearance={freeName === undefined ? main : 'secondary'} onClick={() => void save(text)}>
          {say('renameSave')}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {say('cancel')}
        </Button>
      </div>
    </>
  )
}

function Complaints({ words }: { words: string | undefined }) {
  const rowStyles = useRowStyles()
  return (
    <div role="alert">
      {words !== undefined && (
        <Text size={200} as="p" className={rowStyles.words}>
          {words}
        </Text>
      )}
    </div>
  )
}

function failedToBegin(error: unknown) {
  return { kind: 'refused', failure: failureOf(error) } as const
}

function complaintText(complaint: Complaint, format: Format): string {
  const { say, sentences } = format
  switch (complaint.kind) {
    case 'empty':
      return say('renameEmpty')
    case 'not-a-file':
      return say('replaceNotItem')
    case 'busy':
      return say('replaceBusy')
    case 'refused': {
      const { sentence, next } = failureText(complaint.failure, 'choose', format)
      return sentences([sentence, next])
    }
  }
}
