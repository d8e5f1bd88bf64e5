import { Button, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { EventAbout } from '../kernel'
import type { MailRow, MailSearchState } from '../mail'
import type { Say } from '../texts'
import { FailureNotice } from './failureView'
import { useReadable } from './hooks'
import { later } from './later'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { foundText, noneFoundText } from './textsFind'
import { useAbout } from './useAbout'
import { useConversations } from './useConversations'
import { useMailQuery } from './useMailQuery'
import type { MailQueryState } from './useMailQuery'
import { searchBoxKeys } from './useTyping'

const mailChips = later(async () => (await import(/* webpackChunkName: "foundMails" */ './mailChips')).MailChips)
const mailList = later(
  async () => (await import(/* webpackChunkName: "foundMails" */ './mailList')).MailList,
  <SkeletonLines />,
)
const mailPreview = later(
  async () => (await import('./mailPreview')).MailPreviewPanel,
  <SkeletonLines label="previewLoading" />,
)

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  box: { width: '100%', maxWidth: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  hide: {
    minWidth: 0,
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    '@media (forced-colors: active)': { marginInlineEnd: 0 },
  },
  start: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Finding mails and choosing among them. */
export function MailSearch() {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { say } = format
  const state = useReadable(doors.mail)
  const about = useAbout()
  const asked = useMailQuery()
  const [isFocusedOnce, setFocusedOnce] = useState(false)
  const isWanted = isFocusedOnce || state.kind !== 'idle'
  useEffect(() => {
    if (!isWanted) return
    // While the mailbox is being asked.
    mailChips.preload()
    mailList.preload()
  }, [isWanted])
  const isUsed = isFocusedOnce || asked.query.text !== '' || (state.kind !== 'idle' && state.asked.kind === 'search')
  return (
    <div className={styles.part}>
      <SearchBox
        className={styles.box}
        aria-label={say('searchMail')}
        placeholder={say('searchMail')}
        value={asked.query.text}
        onFocus={() => {
          setFocusedOnce(true)
        }}
        onChange={(_event, { value }) => {
          asked.type(value)
        }}
        onKeyDown={searchBoxKeys(asked.query.text, { enter: asked.searchNow, escape: asked.clear })}
      />
      {isUsed && <mailChips.Part asked={asked} about={about} />}
      <Answer state={state} asked={asked} about={about} />
    </div>
  )
}

interface AnswerProps {
  state: MailSearchState
  asked: MailQueryState
  about: EventAbout | undefined
}

function Answer({ state, asked, about }: AnswerProps) {
  const { doors, format } = usePane()
  const { say } = format
  const styles = useStyles()
  if (state.kind === 'idle') return <FirstSteps asked={asked} about={about} />
  if (state.kind === 'failed') {
    const again = () => {
      if (state.asked.kind === 'search') void doors.mail.search(state.asked.query)
      else if (about !== undefined) void doors.mail.suggest(about, 'asked')
    }
    const actions = { 'try-again': again, 'sign-in': () => void doors.mail.signIn() }
    return <FailureNotice failure={state.failure} doing="mail" actions={actions} />
  }
  const isEmpty = state.kind === 'found' && state.rows.length === 0
  return (
    <>
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {aboveText(state, say)}
        </Text>
        <Button className={styles.hide} size="small" appearance="transparent" onClick={asked.clear}>
          {say('hideMails')}
        </Button>
      </div>
      {isEmpty && state.asked.kind === 'suggestions' && <FirstSteps asked={asked} about={undefined} />}
      {state.kind === 'searching' && state.rows.length === 0 && <SkeletonLines />}
      {/* What is asked anew starts anew, with its list. */}
      {state.rows.length > 0 && <ListOrPreview key={JSON.stringify(state.asked)} state={state} />}
    </>
  )
}

function aboveText(state: Extract<MailSearchState, { kind: 'searching' | 'found' }>, say: Say): string {
  if (state.kind === 'searching') return say(state.asked.kind === 'suggestions' ? 'lookingAbout' : 'searching')
  return state.rows.length === 0 ? noneFoundText(state, say) : foundText(state, say)
}

/** Before anything is asked for. */
function FirstSteps({ asked, about }: Omit<AnswerProps, 'state'>) {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { say } = format
  return (
    <div className={styles.start}>
      <Button size="small" onClick={asked.newest}>
        {say('newestMails')}
      </Button>
      {/* It comes when Outlook has told of the event, and moves nothing then. */}
      {about !== undefined && (
        <Button size="small" onClick={() => void doors.mail.suggest(about, 'asked')}>
          {say('mailsAboutEvent')}
        </Button>
      )}
    </div>
  )
}

/** The mail takes the place of the list: a narrow pane has no room for both. */
function ListOrPreview({ state }: { state: Extract<MailSearchState, { kind: 'searching' | 'found' }> }) {
  const wholes = useConversations()
  const [activeId, setActiveId] = useState<string | undefined>()
  const [looked, setLooked] = useState<{ mail: MailRow | undefined; wasOpen: boolean }>({
    mail: undefined,
    wasOpen: false,
  })
  const { mail } = looked
  if (mail !== undefined) {
    return (
      <mailPreview.Part
        mail={mail}
        wholes={wholes}
        onBack={() => {
          setLooked({ mail: undefined, wasOpen: true })
        }}
      />
    )
  }
  return (
    <mailList.Part
      rows={state.rows}
      hasMore={state.kind === 'found' && state.hasMore}
      loadingMore={state.kind === 'found' && state.loadingMore}
      isBusy={state.kind === 'searching'}
      wholes={wholes}
      activeId={activeId}
      onActive={setActiveId}
      onLook={(chosen) => {
        setLooked({ mail: chosen, wasOpen: true })
      }}
      takesFocus={looked.wasOpen}
    />
  )
}
