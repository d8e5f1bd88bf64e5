import type { FoundEvent, SeriesScope } from './types'

/** What of a series an event is. */
export function scopeOf({ series }: Pick<FoundEvent, 'series'>): SeriesScope {
  switch (series?.kind) {
    case undefined:
      return 'single'
    case 'day':
      return 'day'
    case 'whole':
      return 'series'
  }
}
