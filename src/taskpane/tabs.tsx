import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXXS})`, // the first word begins where the pane's words do
  },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalXXS,
      bottom: 0,
      height: '2px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
})

interface TabsProps<Name extends string> {
  label: string
  names: readonly Name[]
  words: Record<Name, string>
  chosen: Name
  onChoose: (name: Name) => void
  /** Start of the ids of tabs and panels. */
  id: string
}

export const tabId = (id: string, name: string) => `${id}${name}`
export const panelId = (id: string, name: string) => `${id}${name}-panel`

/** Looks like Fluent's small tabs, which would bring their own keyboard library into the first load. */
export function Tabs<Name extends string>({ label, names, words, chosen, onChoose, id }: TabsProps<Name>) {
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const to = neighbour(
      event.key,
      names.indexOf(chosen),
      names.length,
      getComputedStyle(event.currentTarget).direction,
    )
    const name = to === undefined ? undefined : names[to]
    if (name === undefined) return
    event.preventDefault()
    onChoose(name)
    list.current?.querySelectorAll('button')[names.indexOf(name)]?.focus()
  }
  return (
    <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={styles.tabs} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(id, name)}
          aria-controls={panelId(id, name)}
          aria-selected={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, name === chosen && styles.chosen)}
          onClick={() => {
            onChoose(name)
          }}
        >
          {words[name]}
        </button>
      ))}
    </div>
  )
}

function neighbour(key: string, index: number, count: number, direction: string): number | undefined {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const [next, before] = direction === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  if (key === next) return (index + 1) % count
  return key === before ? (index + count - 1) % count : undefined
}
