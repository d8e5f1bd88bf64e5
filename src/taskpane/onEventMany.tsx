import { Button, Select, Text } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import { attachedKey } from '../attachments'
import type { OnEvent } from '../attachments'
import { usePane } from './paneContext'
import { Dotted, List, Name } from './parts'
import { useRowStyles } from './rowStyles'
import { saveToDisk } from './saveToDisk'
import { onEventFacts, removalText } from './textsRows'

interface ManyProps {
  entries: readonly OnEvent[]
  /** Marked at first; undefined: nothing is. */
  first: string | undefined
  onDone: () => void
}

type Order = 'none' | 'name' | 'size' | 'newest'

const isLeaving = ({ removal }: OnEvent) => removal.kind === 'pending' || removal.kind === 'removing'

const ORDERS: Record<Exclude<Order, 'none'>, (one: OnEvent, other: OnEvent) => number> = {
  name: (one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }),
  size: (one, other) => other.sizeBytes - one.sizeBytes,
  newest: (one, other) => (other.modifiedMs ?? 0) - (one.modifiedMs ?? 0),
}

/** Many at once: sorted, marked, removed with one undo, downloaded one after another. */
export function OnEventMany({ entries, first, onDone }: ManyProps) {
  const rowStyles = useRowStyles()
  const { doors, clock, format, say, said } = usePane()
  const [order, setOrder] = useState<Order>('none')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(first === undefined ? [] : [first]))
  const [words, setWords] = useState<string>()
  const [isDownloading, setDownloading] = useState(false)
  const last = useRef(first)
  const sortId = useId()
  const shown = order === 'none' ? entries : [...entries].sort(ORDERS[order])
  const able = shown.filter((one) => !isLeaving(one))
  const chosen = able.filter(({ id }) => marked.has(attachedKey(id)))
  const pending = entries.filter(({ removal }) => removal.kind === 'pending').map(({ id }) => id)
  const isAll = able.length > 0 && chosen.length === able.length
  const count = format.count(chosen.length)
  const loadable = chosen.filter(({ kind }) => kind !== 'link')

  const mark = (key: string, isOn: boolean, isRange: boolean) => {
    const keys = shown.map(({ id }) => attachedKey(id))
    const from = isRange && last.current !== undefined ? keys.indexOf(last.current) : -1
    const to = keys.indexOf(key)
    const some = from < 0 ? [key] : keys.slice(Math.min(from, to), Math.max(from, to) + 1)
    const next = new Set(marked)
    for (const one of some) {
      if (isOn) next.add(one)
      else next.delete(one)
    }
    last.current = key
    setMarked(next)
  }
  const download = async () => {
    setDownloading(true)
    setWords(undefined)
    // One after another: a browser saves only so many at once, and the line is one.
    for (const { id, name } of loadable) {
      try {
        saveToDisk(await doors.attachments.open(id, new AbortController().signal), clock)
      } catch {
        const text = say('downloadFailed', { name })
        setWords(text)
        said.dispatch({ text })
      }
    }
    setDownloading(false)
  }
  return (
    <>
      <div className={rowStyles.choices}>
        <label className={rowStyles.check}>
          <input
            type="checkbox"
            className={rowStyles.box}
            checked={isAll}
            onChange={({ currentTarget }) => {
              setMarked(new Set(currentTarget.checked ? able.map(({ id }) => attachedKey(id)) : []))
            }}
          />
          <Text size={200}>{say('selectAll')}</Text>
        </label>
        <label htmlFor={sortId}>
          <Text size={200}>{say('sortBy')}</Text>
        </label>
        <Select
          id={sortId}
          size="small"
          value={order}
          onChange={(_event, { value }) => {
            setOrder(value as Order)
          }}
        >
          <option value="none">{say('sortNone')}</option>
          <option value="name">{say('sortName')}</option>
          <option value="size">{say('sortSize')}</option>
          <option value="newest">{say('sortNewest')}</option>
        </Select>
      </div>
      <List label={say('onTheEvent')}>
        {shown.map((entry) => {
          const key = attachedKey(entry.id)
          const facts = onEventFacts(entry, format)
          const when = entry.modifiedMs === undefined ? [] : [format.date(entry.modifiedMs, clock.now())]
          return (
            // By keyboard there is the box.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- see above
            <li
              key={key}
              className={rowStyles.row}
              onClick={({ target, ctrlKey, metaKey, shiftKey }) => {
                const isOnRow = !(target instanceof HTMLInputElement) && !isLeaving(entry)
                if (isOnRow && (ctrlKey || metaKey || shiftKey)) mark(key, shiftKey || !marked.has(key), shiftKey)
              }}
              aria-label={format.comma([entry.name, ...facts, removalText(entry, say)])}
            >
              <input
                type="checkbox"
                className={rowStyles.box}
                aria-label={entry.name}
                checked={marked.has(key) && !isLeaving(entry)}
                disabled={isLeaving(entry)}
                onClick={({ currentTarget, shiftKey }) => {
                  mark(key, currentTarget.checked, shiftKey)
                }}
                onChange={() => undefined}
              />
              <div className={rowStyles.whole}>
                <Name text={entry.name} />
              </div>
              <Text size={200} className={rowStyles.facts}>
                <Dotted parts={[...facts, ...when, ...(isLeaving(entry) ? [removalText(entry, say)] : [])]} />
              </Text>
            </li>
          )
        })}
      </List>
      {words !== undefined && (
        <Text size={200} as="p" className={rowStyles.words}>
          {words}
        </Text>
      )}
      <div className={rowStyles.buttons}>
        <Button
          size="small"
          disabledFocusable={pending.length === 0 && chosen.length === 0}
          onClick={() => {
            if (pending.length > 0) doors.attachments.undoRemoveMany(pending)
            else doors.attachments.removeMany(chosen.map(({ id }) => id))
          }}
        >
          {pending.length > 0 ? say('undo') : say('removeSome', { count })}
        </Button>
        <Button size="small" disabledFocusable={loadable.length === 0 || isDownloading} onClick={() => void download()}>
          {say('downloadSome', { count: format.count(loadable.length) })}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {say('selectDone')}
        </Button>
      </div>
    </>
  )
}
