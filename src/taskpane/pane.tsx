import { makeStyles, tokens } from '@fluentui/react-components'
import { useLayoutEffect, useRef } from 'react'
import type { OpenEventState } from '../events'
import { AttachBar } from './attachBar'
import { ChooseFiles } from './chooseFiles'
import { EventChoice } from './eventChoice'
import { EventLine } from './eventLine'
import { Notice } from './failureView'
import { FindSection } from './findSection'
import { useReadable } from './hooks'
import { keepFocus } from './keepFocus'
import { later } from './later'
import { OnEventList } from './onEventList'
import { usePane } from './paneContext'
import { StatusRegion } from './statusRegion'
import { SupportDetails } from './supportDetails'

const useStyles = makeStyles({
  pane: { height: '100%', display: 'flex', flexDirection: 'column', position: 'relative' },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    '& > *': { flexShrink: 0 },
    // Zoomed far in, the bar below would cover everything: then the page scrolls as a whole.
    '@media (max-height: 280px)': { overflowY: 'visible', flexShrink: 0, minHeight: 'auto' },
  },
})

const thingLists = later(async () => (await import(/* webpackChunkName: "things" */ './thingLists')).ThingLists)
const attendees = later(async () => (await import('./attendees')).Attendees)

const PARTS = {
  event: EventLine,
  choice: EventChoice,
  files: ChooseFiles,
  find: FindSection,
  things: thingLists.Part,
  onEvent: OnEventList,
  attendees: attendees.Part,
} as const

type Part = keyof typeof PARTS

const USUALLY: readonly Part[] = ['event', 'files', 'find', 'things', 'onEvent', 'attendees']
/** Beside a message its mail is on the list already, and what is on an event is not known before one is chosen. */
const CHOOSING: readonly Part[] = ['event', 'files', 'choice', 'things', 'find']
/** The others would have to make room for the choice when it comes. */
const BEFORE_CHOOSING: readonly Part[] = ['event', 'files', 'choice']

function partsFor(event: OpenEventState): readonly Part[] {
  if (event.kind === 'choose') return CHOOSING
  return event.kind === 'looking' && event.beside === 'message' ? BEFORE_CHOOSING : USUALLY
}

/** Keyed, so that what is typed or opened in a part stays when the parts change places. */
function Parts() {
  const { doors } = usePane()
  return partsFor(useReadable(doors.event)).map((part) => {
    const Shown = PARTS[part]
    return <Shown key={part} />
  })
}

/** Everything in its order. `notices`: what the deployment should be told, in sentences. */
export function Pane({ notices }: { notices: readonly string[] }) {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (root.current === null ? undefined : keepFocus(root.current)), [])
  return (
    <div className={styles.pane} ref={root}>
      <main className={styles.content}>
        <Parts />
        {notices.length > 0 && (
          <Notice intent="warning">
            {notices.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </Notice>
        )}
        <SupportDetails />
      </main>
      <AttachBar />
      <StatusRegion />
    </div>
  )
}
