import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckboxChecked20Filled } from '@fluentui/react-icons/svg/checkbox-checked'
import { CheckboxUnchecked20Regular } from '@fluentui/react-icons/svg/checkbox-unchecked'
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
    textAlign: 'match-parent',
  },
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
  /** Under the title. */
  second: string
  /** undefined: it cannot be chosen together with others, so it has no box. */
  isSelected?: boolean
  isCancelled?: boolean
  /** It cannot be chosen. */
  isOff?: boolean
}

/** An event or a contact, in two lines. */
export function EntryBody({ title, second, isSelected, isCancelled = false, isOff = false }: EntryBodyProps) {
  const styles = useStyles()
  const Sign = isSelected === true ? CheckboxChecked20Filled : CheckboxUnchecked20Regular
  return (
    <div
      className={mergeClasses(styles.row, isOff && styles.off)}
      title={second === '' ? title : `${title}\n${second}`}
    >
      {isSelected !== undefined && (
        <Sign
          className={mergeClasses(styles.check, second !== '' && styles.both, isSelected && styles.checked)}
          aria-hidden
        />
      )}
      <Text weight="semibold" className={mergeClasses(styles.cut, isCancelled && styles.over)} dir="auto">
        {title}
      </Text>{' '}
      {second !== '' && (
        <Text size={200} className={mergeClasses(styles.cut, isOff ? styles.inherit : styles.quiet)} dir="auto">
          {second}
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
