import { AppError, asEwsItemId, restFromEws } from '../kernel'
import type { Clock, RestItemId } from '../kernel'
import type { OpenEvent, ShownEvent } from './calendarHost'
import { composeId, UNSAVED } from './composeId'
import type { ItemLike } from './officeTypes'
import { shownEvent } from './shownEvent'

/** What the pane was told that the form is of. */
type Seen = { id: RestItemId; shown: ShownEvent | undefined } | { id: typeof UNSAVED; shown: ShownEvent }

/**
 * Office.js sends a call to whatever item the window shows, and some Outlooks do not tell that it is another one
 * (office-js#3861). Before something is put into a form, its id is compared with the one the pane has on its screen.
 */
export interface FormGuard {
  saw(found: OpenEvent): void
  saved(id: RestItemId): void
  /** Rejects with `form-changed`, after which the pane looks again. */
  check(item: ItemLike, signal: AbortSignal): Promise<void>
}

export function createFormGuard({ clock, onChange }: { clock: Clock; onChange: () => void }): FormGuard {
  let seen: Seen | undefined

  /** Saved by Outlook's own button meanwhile: the same form has an id now. Something of it still looks the same. */
  async function isSameForm(item: ItemLike, before: ShownEvent, signal: AbortSignal): Promise<boolean> {
    const now = await shownEvent(item, { clock, signal })
    return now.subject === before.subject || (now.startMs !== undefined && now.startMs === before.startMs)
  }

  return {
    saw(found) {
      if (found.kind === 'saved' && found.surface === 'compose') seen = { id: found.id, shown: found.shown }
      else seen = found.kind === 'unsaved' ? { id: UNSAVED, shown: found.shown } : undefined
    },
    saved(id) {
      seen = { id, shown: seen?.shown }
    },
    async check(item, signal) {
      const before = seen
      if (before === undefined) return
      const told = await composeId(item, clock, signal)
      // An Outlook that goes on saying "not saved" after a save (office-js#5924) tells nothing.
      if (told === UNSAVED || told === '') return
      const ews = asEwsItemId(told)
      const id = ews === undefined ? undefined : restFromEws(ews)
      if (id === undefined || id === before.id) return
      if (before.id === UNSAVED && (await isSameForm(item, before.shown, signal))) {
        seen = { id, shown: before.shown }
        return
      }
      onChange()
      throw new AppError({ kind: 'form-changed' })
    },
  }
}
