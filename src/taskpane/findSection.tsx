import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { later } from './later'
import { MailSearch } from './mailSearch'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { panelId, tabId, Tabs } from './tabs'

const SEARCHING = <SkeletonLines label="searching" />
const otherEvents = later(
  async () => (await import(/* webpackChunkName: "otherThings" */ './otherEvents')).OtherEvents,
  SEARCHING,
)
const contacts = later(
  async () => (await import(/* webpackChunkName: "otherThings" */ './contacts')).Contacts,
  SEARCHING,
)

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
})

const TABS = ['mails', 'events', 'contacts'] as const
type TabName = (typeof TABS)[number]

/** What lies in the mailbox and can be attached. Of events and contacts nothing is asked before their tab is opened. */
export function FindSection() {
  const styles = useStyles()
  const { doors, format } = usePane()
  const { say } = format
  const id = useId()
  const [shown, setShown] = useState<TabName>('mails')
  const [opened, setOpened] = useState<ReadonlySet<TabName>>(new Set(['mails']))

  const show = (tab: TabName) => {
    setShown(tab)
    if (opened.has(tab)) return
    setOpened(new Set([...opened, tab]))
    if (tab === 'events' && doors.otherEvents.state().kind === 'idle') {
      void doors.otherEvents.search({ text: '', calendar: undefined })
    }
    if (tab === 'contacts' && doors.contacts.state().kind === 'idle') void doors.contacts.search('')
  }
  return (
    <section className={styles.section} aria-label={say('mails')}>
      <Tabs
        label={say('whatToFind')}
        names={TABS}
        words={{ mails: say('mails'), events: say('events'), contacts: say('contacts') }}
        chosen={shown}
        onChoose={show}
        id={id}
      />
      {TABS.filter((tab) => opened.has(tab)).map((tab) => (
        <div key={tab} role="tabpanel" id={panelId(id, tab)} aria-labelledby={tabId(id, tab)} hidden={tab !== shown}>
          {tab === 'mails' && <MailSearch />}
          {tab === 'events' && <otherEvents.Part />}
          {tab === 'contacts' && <contacts.Part />}
        </div>
      ))}
    </section>
  )
}
