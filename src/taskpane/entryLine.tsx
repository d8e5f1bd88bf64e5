import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked'
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked'
import { Fragment } from 'react'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    minHeight: '40px',
    alignItems: 'center',
  },
  check: { color: tokens.colorNeutralForeground3 },
  both: { gridRow: 'span 2' },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  cut: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    gridColumn: '2',
    textAlign: ['-webkit-match-parent', 'match-parent'],
  },
  second: { display: 'flex', gridColumn: '2', minWidth: 0 },
  part: { minWidth: '2.5em', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  dot: { flexShrink: 0, marginInline: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  off: {
    color: tokens.colorNeutralForegroundDisabled,
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
  inherit: { color: 'inherit' },
  over: { textDecorationLine: 'line-through' },
  day: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
})

interface EntryBodyProps {
  title: string
  /** Under the title, one after the other; the last of them gives way. */
  second: readonly string[]
  /** undefined: it cannot be chosen together with others, so it has no box. */
  isSelected?: boolean
  isCancelled?: boolean
  /** It cannot be chosen. */
  isOff?: boolean
}

/** So much more than the part before it: that one is whole until nothing is left of this one. */
const GIVES_WAY = 10_000

/** An event or a contact, in two lines. */
export function EntryBody({ title, second, isSelected, isCancelled = false, isOff = false }: EntryBodyProps) {
  const styles = useStyles()
  const Sign = isSelected === true ? CheckboxChecked20Filled : CheckboxUnchecked20Regular
  return (
    <div
      className={mergeClasses(styles.row, isOff && styles.off)}
      title={second.length === 0 ? title : `${title}\n${second.join(' · ')}`}
    >
      {isSelected !== undefined && (
        <Sign
          className={mergeClasses(styles.check, second.length > 0 && styles.both, isSelected && styles.checked)}
          aria-hidden
        />
      )}
      <Text weight="semibold" className={mergeClasses(styles.cut, isCancelled && styles.over)} dir="auto">
        {title}
      </Text>{' '}
      {second.length > 0 && (
        <Text size={200} className={mergeClasses(styles.second, isOff ? styles.inherit : styles.quiet)}>
          {second.map((part, index) => (
            // Each is cut where it ends, which is at the other side for a name in another writing.
            <Fragment key={index}>
              {index > 0 && <span className={styles.dot}>·</span>}
              <span className={styles.part} style={{ flexShrink: GIVES_WAY ** index }} dir="auto">
                {part}
              </span>
            </Fragment>
          ))}
        </Text>
      )}
    </div>
  )
}

/** Over the first event of a day. What it says is in each event's name. */
export function DayLine({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.day} aria-hidden>
      <Text size={200} weight="semibold">
        {children}
      </Text>
    </div>
  )
}
