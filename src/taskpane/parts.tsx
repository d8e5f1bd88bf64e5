import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import type { PlainKey } from '../texts'
import { DOT, splitName } from './format'
import { usePane } from './paneContext'
import type { Share } from './progress'

const useStyles = makeStyles({
  // As wide as its letters, so that the row places it and not its own direction.
  name: {
    display: 'inline-flex',
    minWidth: 0,
    maxWidth: '100%',
    whiteSpace: 'pre',
    fontWeight: tokens.fontWeightSemibold,
  },
  head: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  tail: { flexShrink: 0 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  headingRow: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  skeleton: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  skeletonLine: {
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid GrayText' },
  },
  track: {
    position: 'relative',
    height: '4px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '6px' },
  },
  fill: {
    position: 'absolute',
    inset: 0,
    transformOrigin: 'left',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationNormal,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
  inFlight: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    opacity: 0.4,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', opacity: 1 },
  },
  confirmed: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  busy: {
    width: '30%',
    animationName: { from: { insetInlineStart: '-30%' }, to: { insetInlineStart: '100%' } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: tokens.curveEasyEase,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%', opacity: 0.5 },
  },
})

/** A name on one line that gives way in its middle, so that its ending stays readable; the whole name on hover. */
export function Name({ text, id }: { text: string; id?: string }) {
  const styles = useStyles()
  const { head, tail } = splitName(text)
  return (
    <span className={styles.name} dir="auto" title={text} {...(id === undefined ? {} : { id })}>
      <span className={styles.head}>{head}</span>
      {tail !== '' && <span className={styles.tail}>{tail}</span>}
    </span>
  )
}

/** Facts in one line, each in its own direction. */
export function Dotted({ parts }: { parts: readonly ReactNode[] }) {
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && DOT}
      <bdi>{part}</bdi>
    </Fragment>
  ))
}

/** Heard, not seen. */
export function Hidden({ children, id }: { children: ReactNode; id?: string }) {
  const styles = useStyles()
  return (
    <span className={styles.hidden} id={id}>
      {children}
    </span>
  )
}

/** A part of the pane with its heading; `aside` stands at the heading's end. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.headingRow}>
        <h2 className={styles.heading}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

export function List({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles()
  // Safari takes the list away from screen readers where the bullets are gone, unless the role is named.
  const role = { role: 'list' }
  return (
    <ul className={styles.list} aria-label={label} {...role}>
      {children}
    </ul>
  )
}

const SKELETON_WIDTHS = ['90%', '55%', '80%', '45%']

/** The shape of what will stand here. `label`: heard in its place, where nothing else tells it. */
export function SkeletonLines({ label }: { label?: PlainKey }) {
  const styles = useStyles()
  const { format } = usePane()
  return (
    <div className={styles.skeleton} data-skeleton>
      {label !== undefined && <Hidden>{format.say(label)}</Hidden>}
      {SKELETON_WIDTHS.map((width) => (
        <div key={width} className={styles.skeletonLine} style={{ width }} aria-hidden />
      ))}
    </div>
  )
}

/** What the server acknowledged in full colour, what is under way in a lighter one; without a share: at work. */
export function ByteBar({ share, label, text }: { share: Share | undefined; label: string; text: string }) {
  const styles = useStyles()
  const percent = share === undefined ? {} : { 'aria-valuenow': Math.round(share.confirmed * 100) }
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuetext={text} {...percent}>
      {share === undefined ? (
        <div className={mergeClasses(styles.fill, styles.confirmed, styles.busy)} />
      ) : (
        <>
          <Fill className={styles.inFlight} share={share.withInFlight} />
          <Fill className={styles.confirmed} share={share.confirmed} />
        </>
      )}
    </div>
  )
}

function Fill({ className, share }: { className: string | undefined; share: number }) {
  const styles = useStyles()
  return <div className={mergeClasses(styles.fill, className)} style={{ transform: `scaleX(${share})` }} />
}
