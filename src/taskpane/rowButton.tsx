import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from 'react'

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '24px',
    minWidth: '24px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { color: tokens.colorNeutralForeground2Pressed, backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid ButtonBorder` },
  },
  sign: { paddingInline: '0' },
  off: {
    cursor: 'not-allowed',
    color: tokens.colorNeutralForegroundDisabled,
    ':hover': { color: tokens.colorNeutralForegroundDisabled, backgroundColor: 'transparent' },
    ':active': { color: tokens.colorNeutralForegroundDisabled, backgroundColor: 'transparent' },
    '@media (forced-colors: active)': { color: 'GrayText', border: `${tokens.strokeWidthThin} solid GrayText` },
  },
})

interface RowButtonProps {
  /** The element with the row's name: which of the many "Cancel" this one is. */
  describedBy: string
  onClick: () => void
  /** Stays where it is and keeps the focus, without effect. */
  isOff?: boolean
  /** For a sign without words: its accessible name, also on hover. */
  label?: string
  /** Shows or hides something under the row. */
  isExpanded?: boolean
  /** A press leaves the focus where it is: what it opened is ended by losing it, and the second half of a double click would. */
  leavesFocus?: boolean
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** Looks like Fluent's small subtle button. There are three in each of up to hundreds of rows, and Fluent's takes too long to draw. */
export function RowButton(props: RowButtonProps) {
  const { describedBy, onClick, isOff = false, label, isExpanded, leavesFocus = false, ref, children } = props
  const styles = useStyles()
  return (
    <button
      ref={ref}
      type="button"
      aria-expanded={isExpanded}
      className={mergeClasses(styles.button, label !== undefined && styles.sign, isOff && styles.off)}
      aria-describedby={describedBy}
      onKeyDown={onlyOnce}
      onMouseDown={leavesFocus ? dontTakeFocus : undefined}
      {...(isOff ? { 'aria-disabled': true } : { onClick })}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
    >
      {children}
    </button>
  )
}

function dontTakeFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** A key that is held down would go on with the next row, to which the focus passes. */
function onlyOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key !== 'Tab') event.preventDefault()
}
