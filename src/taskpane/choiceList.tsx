import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { Range } from '@tanstack/react-virtual'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { listAct } from './listKeys'

/** As tall as a line of two texts; each line is measured once it is there. */
const LINE_PX = 49
/** Lines before the end at which more are asked for. */
const NEAR_END = 12

const useStyles = makeStyles({
  list: {
    position: 'relative',
    maxHeight: 'max(200px, 38vh)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'none',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  whole: { position: 'relative', width: '100%' },
  place: { position: 'absolute', insetInline: 0, top: 0 },
  line: {
    cursor: 'pointer',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  selected: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  off: { cursor: 'default' },
})

// Only while the list has the focus: a ring on a line that no key would move says something wrong.
const useActive = makeStyles({
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
})

/** How one line looks and sounds. */
export interface LineLook {
  /** The accessible name. */
  name: string
  isSelected: boolean
  /** Cannot be chosen or left by a click. */
  isOff: boolean
  body: ReactNode
  /** Stands above the line and is no part of it. */
  before?: ReactNode
}

export interface ChoiceListProps<Line extends { id: string }> {
  label: string
  lines: readonly Line[]
  /** More may come, so that the end of the list is not its last line. */
  hasMore: boolean
  isBusy: boolean
  /** Several can be chosen. */
  isMultiple: boolean
  activeId: string | undefined
  onActive: (id: string) => void
  draw: (line: Line, isActive: boolean) => LineLook
  onToggle: (line: Line) => void
  /** Everything between the line where choosing began and this one. */
  onExtend?: (lines: readonly Line[]) => void
  onAll?: () => void
  onFold?: (line: Line, to: 'fold' | 'unfold') => void
  onLook?: (line: Line) => void
  onNearEnd?: () => void
  takesFocus?: boolean
}

/**
 * Lines to choose among, of which only those in sight exist. The list itself has the focus and names its active line, so
 * nothing is lost when lines come and go, and one Tab passes it.
 */
export function ChoiceList<Line extends { id: string }>(props: ChoiceListProps<Line>) {
  const { label, lines, hasMore, isBusy, isMultiple, draw, takesFocus = false } = props
  const styles = useStyles()
  const ring = useActive()
  const idBase = useId()
  const [hasFocus, setHasFocus] = useState(false)
  const { element, virtual, activeIndex, onKeyDown, onClick, onScroll } = useChoiceList(props)
  const active = lines[activeIndex]

  useLayoutEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: true })
  }, [takesFocus, element])

  return (
    <div
      ref={element}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={isMultiple}
      aria-busy={isBusy}
      aria-activedescendant={active === undefined ? undefined : `${idBase}${active.id}`}
      className={styles.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onScroll={onScroll}
      onFocus={({ currentTarget }) => {
        setHasFocus(true)
        // Browsers let a list be that is in sight in part. Under a mouse that is right: a click would come upon another line.
        if (currentTarget.matches(':focus-visible')) currentTarget.scrollIntoView({ block: 'nearest' })
      }}
      onBlur={() => {
        setHasFocus(false)
      }}
    >
      <div role="presentation" className={styles.whole} style={{ height: `${virtual.getTotalSize()}px` }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          const isActive = index === activeIndex
          const look = draw(line, isActive)
          return (
            <div
              key={line.id}
              role="presentation"
              data-index={index}
              ref={virtual.measureElement}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
            >
              {look.before}
              <div
                id={`${idBase}${line.id}`}
                role="option"
                aria-label={look.name}
                aria-selected={look.isSelected}
                aria-disabled={look.isOff || undefined}
                aria-setsize={hasMore ? -1 : lines.length}
                aria-posinset={index + 1}
                className={mergeClasses(
                  styles.line,
                  look.isSelected && styles.selected,
                  look.isOff && styles.off,
                  isActive && hasFocus && ring.active,
                )}
              >
                {look.body}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function useChoiceList<Line extends { id: string }>(props: ChoiceListProps<Line>) {
  const { lines, activeId, onActive, onNearEnd } = props
  const element = useRef<HTMLDivElement>(null)
  const anchor = useRef<string>(undefined)
  const indexOf = (id: string | undefined) => lines.findIndex((line) => line.id === id)
  const activeIndex = Math.max(0, indexOf(activeId))
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => element.current,
    estimateSize: () => LINE_PX,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 4,
    initialOffset: () => Math.max(0, activeIndex - 2) * LINE_PX,
    // What `aria-activedescendant` names has to exist, also when it was scrolled out of sight.
    rangeExtractor: (range) => withActive(range, activeIndex),
  })

  const nearEnd = (index: number) => {
    if (index >= lines.length - NEAR_END) onNearEnd?.()
  }
  const go = (to: number, extend: boolean) => {
    const line = lines[to]
    if (line === undefined) return
    if (extend) {
      anchor.current ??= lines[activeIndex]?.id
      props.onExtend?.(between(lines, indexOf(anchor.current), to))
    }
    onActive(line.id)
    virtual.scrollToIndex(to)
    nearEnd(to)
  }
  const toggle = (index: number) => {
    const line = lines[index]
    if (line === undefined) return
    anchor.current = line.id
    onActive(line.id)
    props.onToggle(line)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[activeIndex]
    const page = Math.max(1, Math.floor((element.current?.clientHeight ?? 0) / LINE_PX) - 1)
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const act = listAct(event, { index: activeIndex, count: lines.length, page, isRightToLeft })
    if (act === undefined || line === undefined) return
    event.preventDefault() // also keeps the chord from Outlook
    if (act.kind === 'go') {
      if (!act.extend) anchor.current = undefined
      go(act.to, act.extend && props.isMultiple)
    } else if (act.kind === 'extend') go(activeIndex, props.isMultiple)
    else if (act.kind === 'toggle') toggle(activeIndex)
    else if (act.kind === 'all') props.onAll?.()
    else if (act.kind === 'look') props.onLook?.(line)
    else props.onFold?.(line, act.kind)
  }
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const index = lineIndexOf(event)
    if (index === undefined) return
    if (event.shiftKey && props.isMultiple) go(index, true)
    else toggle(index)
  }
  const onScroll = () => {
    nearEnd(virtual.range?.endIndex ?? 0)
  }
  return { element, virtual, activeIndex, onKeyDown, onClick, onScroll }
}

function lineIndexOf({ target }: MouseEvent): number | undefined {
  if (!(target instanceof Element) || target.closest('[role=option]') === null) return undefined
  const index = target.closest('[data-index]')?.getAttribute('data-index')
  return index === null || index === undefined ? undefined : Number(index)
}

function withActive(range: Range, activeIndex: number): number[] {
  const drawn = defaultRangeExtractor(range)
  if (drawn.includes(activeIndex) || activeIndex >= range.count) return drawn
  return [...drawn, activeIndex].sort((one, other) => one - other)
}

function between<Line>(lines: readonly Line[], from: number, to: number): readonly Line[] {
  return from < 0 ? [] : lines.slice(Math.min(from, to), Math.max(from, to) + 1)
}
