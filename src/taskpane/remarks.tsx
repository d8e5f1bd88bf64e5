import { Button, Text } from '@fluentui/react-components'
import type { Row } from '../attachments'
import { later } from './later'
import { usePane } from './paneContext'
import { useRowStyles } from './rowStyles'
import { asksForLook, remarkText } from './textsRows'

export const replacementWords = later(
  async () => (await import(/* webpackChunkName: "things" */ './replacement')).ReplacementWords,
)

/** What happened to a thing on its way, one line each. */
export function RemarkLines({ row }: { row: Row }) {
  const rowStyles = useRowStyles()
  const { format } = usePane()
  return row.remarks.map((remark, index) => (
    <Text key={index} size={200} as="p" className={asksForLook(remark) ? rowStyles.words : rowStyles.quietWords}>
      {remarkText(remark, row, format)}
    </Text>
  ))
}

/** The same under what is on the event by now, until the person has read it; that all is well asks for no answer. */
export function RemarksOnEvent({ row, nameId }: { row: Row; nameId: string }) {
  const rowStyles = useRowStyles()
  const { doors, say } = usePane()
  if (row.replaces?.then.kind === 'stays') return <replacementWords.Part row={row} nameId={nameId} />
  if (row.remarks.every(({ kind }) => kind === 'read-back')) return <RemarkLines row={row} />
  return (
    <>
      <RemarkLines row={row} />
      <div className={rowStyles.buttons}>
        <Button
          size="small"
          aria-describedby={nameId}
          onClick={() => {
            doors.attachments.dismiss(row.key)
          }}
        >
          {say('gotIt')}
        </Button>
      </div>
    </>
  )
}
