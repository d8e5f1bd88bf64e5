import { Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import type { EventAbout } from '../kernel'
import type { MailFilters } from '../mail'
import { Chip } from './chip'
import { later } from './later'
import { usePane } from './paneContext'
import { SkeletonLines } from './parts'
import { personChipText, placeChipText } from './textsFind'
import type { MailQueryState } from './useMailQuery'
import { searchBoxKeys } from './useTyping'

const mailFolders = later(
  async () => (await import(/* webpackChunkName: "foundMails" */ './mailFolders')).MailFolders,
  <SkeletonLines label="foldersLoading" />,
)

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0 },
})

type Opened = 'from' | 'to' | 'folders' | undefined

/** What narrows a search beside its words; each change searches again at once. */
export function MailChips({ asked, about }: { asked: MailQueryState; about: EventAbout | undefined }) {
  const styles = useStyles()
  const { format } = usePane()
  const { say } = format
  const [opened, setOpened] = useState<Opened>()
  const chips = useRef<HTMLDivElement>(null)
  const { filters, place } = asked.query
  const toggle = (one: Exclude<Opened, undefined>) => {
    setOpened(opened === one ? undefined : one)
  }
  const change = (to: Partial<MailFilters>) => () => {
    asked.filter(to, 'now')
  }
  return (
    <div className={styles.part}>
      <div ref={chips} className={styles.chips} role="group" aria-label={say('filters')}>
        <Chip
          text={say('withAttachments')}
          isOn={filters.hasAttachments}
          onClick={change({ hasAttachments: !filters.hasAttachments })}
        />
        <Chip text={say('unread')} isOn={filters.unread} onClick={change({ unread: !filters.unread })} />
        {([7, 30] as const).map((days) => (
          <Chip
            key={days}
            text={say('lastDays', { count: days })}
            isOn={filters.days === days}
            onClick={change({ days: filters.days === days ? undefined : days })}
          />
        ))}
        {(['from', 'to'] as const).map((which) => (
          <Chip
            key={which}
            text={personChipText(which, filters[which], say)}
            isOn={filters[which].trim() !== ''}
            isOpen={opened === which}
            onClick={() => {
              toggle(which)
            }}
          />
        ))}
        <Chip
          text={say('withDeleted')}
          isOn={filters.withDeleted}
          onClick={change({ withDeleted: !filters.withDeleted })}
        />
        <Chip
          text={placeChipText(place, say)}
          isOn={place.kind !== 'everywhere'}
          isOpen={opened === 'folders'}
          onClick={() => {
            toggle('folders')
          }}
        />
      </div>
      {(opened === 'from' || opened === 'to') && (
        <PersonFilter key={opened} which={opened} asked={asked} about={about} />
      )}
      {opened === 'folders' && (
        <mailFolders.Part
          onChoose={(next) => {
            // The panel goes, and with it the button that has the focus: back to the chip that opened it.
            const [opener] = [...(chips.current?.querySelectorAll('button') ?? [])].slice(-1)
            opener?.focus()
            setOpened(undefined)
            asked.lookIn(next)
          }}
        />
      )}
    </div>
  )
}

interface PersonFilterProps {
  which: 'from' | 'to'
  asked: MailQueryState
  about: EventAbout | undefined
}

/** One line for a name; the event's own people are offered. */
function PersonFilter({ which, asked, about }: PersonFilterProps) {
  const styles = useStyles()
  const { format } = usePane()
  const { say } = format
  const [id, listId] = [useId(), useId()]
  const value = asked.query.filters[which]
  const set = (to: string, when: 'now' | 'settled') => {
    asked.filter({ [which]: to }, when)
  }
  const keys = searchBoxKeys(value, {
    enter: () => {
      set(value, 'now')
    },
    escape: () => {
      set('', 'now')
    },
  })
  return (
    <div className={styles.person}>
      <label htmlFor={id}>
        <Text size={200}>{say(which)}</Text>
      </label>
      <Input
        id={id}
        size="small"
        className={styles.name}
        // The chip that opens it asks for it: the next thing typed is the name.
        ref={focusOnce}
        list={listId}
        placeholder={say('nameOrAddress')}
        value={value}
        onChange={(_event, { value: typed }) => {
          set(typed, 'settled')
        }}
        onKeyDown={keys}
      />
      <datalist id={listId}>
        {peopleOf(about).map((address) => (
          <option key={address} value={address} />
        ))}
      </datalist>
    </div>
  )
}

function focusOnce(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true })
}

function peopleOf(about: EventAbout | undefined): string[] {
  if (about === undefined) return []
  return [...new Set([...(about.organizer === undefined ? [] : [about.organizer]), ...about.attendees])]
}
