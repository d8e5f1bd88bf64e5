import { Button, Text } from '@fluentui/react-components'
import type { Replacement, Row } from '../attachments'
import type { Say } from '../texts'
import { usePane } from './paneContext'
import { useRowStyles } from './rowStyles'

/** Of a row that takes another's place: what becomes of the old one. */
export function ReplacementWords({ row, nameId }: { row: Row; nameId: string }) {
  const rowStyles = useRowStyles()
  const { doors, say } = usePane()
  const { replaces, key } = row
  const words = replaces === undefined ? undefined : wordsOf(replaces, row, say)
  if (words === undefined) return null
  const asks = row.phase.kind === 'attached' && replaces?.then.kind === 'stays'
  const canFinish = replaces?.then.kind === 'stays' && replaces.then.because.kind !== 'beside-form'
  return (
    <>
      <Text size={200} as="p" className={asks ? rowStyles.words : rowStyles.quietWords}>
        {words}
      </Text>
      {asks && (
        <div className={rowStyles.buttons}>
          {canFinish && (
            <Button
              size="small"
              aria-describedby={nameId}
              onClick={() => {
                doors.attachments.finishReplacing(key)
              }}
            >
              {say('removeOld')}
            </Button>
          )}
          <Button
            size="small"
            aria-describedby={nameId}
            onClick={() => {
              doors.attachments.dismiss(key)
            }}
          >
            {say('keepBoth')}
          </Button>
        </div>
      )}
    </>
  )
}

function wordsOf({ old: { name: old }, then }: Replacement, { phase }: Row, say: Say): string | undefined {
  switch (then.kind) {
    case 'stands':
      return phase.kind === 'failed' || phase.kind === 'cancelled'
        ? say('oldStillThere', { old })
        : say('takesPlaceOf', { old })
    case 'stays':
      switch (then.because.kind) {
        case 'failed':
          return say('oldStays', { old })
        case 'interrupted':
          return say('oldStaysInterrupted', { old })
        case 'beside-form':
          return say('oldStaysBesideForm', { old })
      }
      break
    case 'leaves':
    case 'leaving':
    case 'gone':
  }
  return undefined
}
