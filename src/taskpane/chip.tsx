import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  chip: {
    maxWidth: '100%',
    height: '24px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
  },
  on: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':active': { backgroundColor: tokens.colorBrandBackground2Pressed },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      ':hover': { backgroundColor: 'Highlight' },
    },
  },
})

interface ChipProps {
  text: string
  isOn: boolean
  /** For one that opens something; undefined: it is only on or off. */
  isOpen?: boolean
  onClick: () => void
}

/** A filter: on or off, or what opens one. */
export function Chip({ text, isOn, isOpen, onClick }: ChipProps) {
  const styles = useStyles()
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, isOn && styles.on)}
      title={text}
      onClick={onClick}
      {...(isOpen === undefined ? { 'aria-pressed': isOn } : { 'aria-expanded': isOpen })}
    >
      {/* The pane's sentences keep their own direction in a span. */}
      <span>{text}</span>
    </button>
  )
}
