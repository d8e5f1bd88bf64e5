import { makeStyles, tokens } from '@fluentui/react-components'

/** The look of a row, on its way or on the event: a sign, what it is, what can be done; more words under it. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) fit-content(60%)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalSNudge,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
    // Of 200 rows a dozen are in sight: the others are neither laid out nor painted while one of them moves.
    contentVisibility: 'auto',
    containIntrinsicBlockSize: 'auto 60px',
    overflowClipMargin: '10px', // for the ring around a focused button
  },
  icon: { color: tokens.colorNeutralForeground3, marginTop: '1px' },
  main: { display: 'flex', flexDirection: 'column', alignItems: 'start', minWidth: 0 },
  whole: { gridColumn: '2 / -1' },
  facts: { color: tokens.colorNeutralForeground3, gridColumn: '2', alignSelf: 'center', overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXS,
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalSNudge})`, // the last word ends where the row does
    // There each has an edge, which ends where the others do.
    '@media (forced-colors: active)': { marginInlineEnd: 0, gap: tokens.spacingHorizontalXS },
  },
  below: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    ':empty': { display: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  line: { minHeight: tokens.lineHeightBase200 },
  failure: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0, overflowWrap: 'anywhere' },
  quietWords: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  check: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  box: { width: '20px', height: '20px', margin: 0, flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXXS },
})
