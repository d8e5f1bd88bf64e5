import { Button, Text } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Row, SameNameAnswer } from '../attachments'
import { useReadable } from './hooks'
import { usePane } from './paneContext'
import { useRowStyles } from './rowStyles'

/** What a chosen file of a taken name does. Nobody has to answer: what happens otherwise stands there. */
export function SameNameForm({ row, nameId }: { row: Row; nameId: string }) {
  const rowStyles = useRowStyles()
  const { doors, format, say } = usePane()
  const { rows } = useReadable(doors.attachments)
  const [isForAll, setForAll] = useState(false)
  const boxId = useId()
  const { sameName, key } = row
  if (sameName === undefined) return null
  const asking = rows.filter((one) => one.sameName !== undefined)
  const asksForAll = asking.length > 1 && asking[0]?.key === key
  const answer = (given: SameNameAnswer) => {
    doors.attachments.answerSameName(isForAll && asksForAll ? 'all' : key, given)
  }
  const replaces = sameName.answer === 'replace'
  return (
    <>
      <Text size={200} as="p" className={rowStyles.words}>
        {format.sentences([
          say(sameName.with === 'event' ? 'sameNameOnEvent' : 'sameNameInList'),
          replaces ? say('sameNameReplaces') : say('sameNameKept', { freeName: sameName.freeName }),
        ])}
      </Text>
      <div className={rowStyles.choices}>
        {sameName.replaceable !== undefined && (
          <Button
            key="turn"
            size="small"
            aria-describedby={nameId}
            onClick={() => {
              answer(replaces ? 'keep-both' : 'replace')
            }}
          >
            {replaces ? say('sameNameKeepBoth') : say('sameNameReplace')}
          </Button>
        )}
        <Button
          size="small"
          aria-describedby={nameId}
          onClick={() => {
            answer('skip')
          }}
        >
          {say('sameNameSkip')}
        </Button>
      </div>
      {asksForAll && (
        <label htmlFor={boxId} className={rowStyles.check}>
          <input
            id={boxId}
            type="checkbox"
            className={rowStyles.box}
            checked={isForAll}
            onChange={({ currentTarget }) => {
              setForAll(currentTarget.checked)
            }}
          />
          <Text size={200}>{say('sameNameForAll', { count: format.count(asking.length) })}</Text>
        </label>
      )}
    </>
  )
}
