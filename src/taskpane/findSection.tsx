import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { Suspense, lazy, useId, useState } from 'react'
import { MailSearch } from './mailSearch'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { TEXTS } from './texts'
import { FIND } from './textsFind'

const OtherEvents = lazy(async () => ({ default: (await import('./otherEvents')).OtherEvents }))
const Contacts = lazy(async () => ({ default: (await import('./contacts')).Contacts }))

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
})

const TABS = ['mails', 'events', 'contacts'] as const
type TabName = (typeof TABS)[number]

/** What lies in the mailbox and can be attached. Of events and contacts nothing is asked before their tab is opened. */
export function FindSection() {
  const styles = useStyles()
  const { doors } = usePane()
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
    <section className={styles.section} aria-label={TEXTS.mails}>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={FIND.whatToFind}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => {
          const tab = TABS.find((one) => one === value)
          if (tab !== undefined) show(tab)
        }}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab} id={`${id}${tab}`} aria-controls={`${id}${tab}-panel`}>
            {FIND.tabs[tab]}
          </Tab>
        ))}
      </TabList>
      {TABS.filter((tab) => opened.has(tab)).map((tab) => (
        <div key={tab} role="tabpanel" id={`${id}${tab}-panel`} aria-labelledby={`${id}${tab}`} hidden={tab !== shown}>
          {tab === 'mails' ? (
            <MailSearch />
          ) : (
            <Suspense fallback={<SkeletonLines label={TEXTS.searching} />}>
              {tab === 'events' ? <OtherEvents /> : <Contacts />}
            </Suspense>
          )}
        </div>
      ))}
    </section>
  )
}
