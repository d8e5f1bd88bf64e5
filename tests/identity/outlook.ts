import type { OfficeLike } from '../../src/outlook'
import type { Callback, ItemLike } from '../../src/outlook/officeTypes'
import type { EventForm, OpenItem } from '../../sim/outlook/eventForm'
import { initialData } from '../../sim/outlook/initialData'
import { createOfficeHost } from '../../sim/outlook/officeHost'
import type { OfficeHost } from '../../sim/outlook/officeHost'
import { eventAt } from '../../sim/world'
import type { World, ZoneName } from '../../sim/world'
import { momentAt } from '../../sim/world/zones'

/** The simulated Outlook without a browser: what Office.js would make of its answers, and no more. */
export interface Outlook {
  office: OfficeLike
  host: OfficeHost
  /** What the person has in front of them. */
  form: () => EventForm
  /** All that ever stood in the window. */
  forms: readonly EventForm[]
  /** Shows something, and tells the pane that it does. */
  show: (item: OpenItem) => void
  /** Tells of a change again, without one. */
  tell: () => void
}

export interface OutlookDeps {
  world: World
  now: () => number
  wait: (ms: number) => Promise<void>
  /** Of the person's computer: whole days begin at midnight there. */
  zone: ZoneName
}

/** Dispatch ids of the protocol. */
const CALL = {
  subject: 18,
  remove: 20,
  time: 24,
  save: 32,
  organizer: 107,
  shared: 108,
  addBase64: 148,
  list: 149,
  content: 150,
  id: 164,
} as const

const KINDS = ['file', 'item', 'cloud'] as const

export function createOutlook({ zone, ...deps }: OutlookDeps): Outlook {
  const host = createOfficeHost(deps)
  const forms: EventForm[] = []
  const listeners: ((event: unknown) => void)[] = []
  let shown = host.open({ surface: 'none' })
  let item: ItemLike | undefined

  function call<T>(formId: string, dispatchId: number, params: object, done: Callback<T>, read: (data: never) => T) {
    const data = { MethodData: { DispatchId: dispatchId }, ApiParams: params }
    void host.answer({ formId, actionName: 'ExecuteMethod', actionType: 0, data }).then((answer) => {
      if (answer.kind === 'silence') return
      const { wasSuccessful, data: value, errorCode } = answer.data as Told
      if (wasSuccessful) done({ status: 'succeeded', value: read(value as never) })
      else done({ status: 'failed', value: undefined as never, error: { code: errorCode ?? 0 } })
    })
  }

  /** A whole day has no zone; Outlook shows it from midnight to midnight of the person's own. */
  function momentOf(form: EventForm, ms: number): Date {
    const event = form.eventId === undefined ? undefined : eventAt(form.mailbox.events, form.eventId)
    return new Date(event?.isAllDay === true ? momentAt(ms, zone) : ms)
  }

  function itemOf(form: EventForm): ItemLike | undefined {
    const data = initialData(form, host)
    const { formId } = form
    const asks = <T>(id: number, params: object, read: (value: never) => T) => ({
      getAsync: (done: Callback<T>) => {
        call(formId, id, params, done, read)
      },
    })
    if (data['itemType'] === ITEM_TYPE.read) {
      return {
        itemType: 'appointment',
        itemId: data['id'] as string | null,
        subject: form.subject,
        start: momentOf(form, form.startMs),
        end: momentOf(form, form.endMs),
        organizer: { emailAddress: form.organizer.address },
        seriesId: data['seriesId'] as string | null,
        attachments: (data['attachments'] as TheirAttachment[]).map(attachment),
        getSharedPropertiesAsync: (done) => {
          call(formId, CALL.shared, {}, done, same)
        },
      }
    }
    if (data['itemType'] !== ITEM_TYPE.compose) return undefined
    return {
      itemType: 'appointment',
      subject: asks(CALL.subject, {}, same<string>),
      start: asks(CALL.time, { TimeProperty: 1 }, (ms: number) => momentOf(form, ms)),
      end: asks(CALL.time, { TimeProperty: 2 }, (ms: number) => momentOf(form, ms)),
      organizer: asks(CALL.organizer, {}, ({ address }: { address: string }) => ({ emailAddress: address })),
      seriesId: data['seriesId'] as string | null,
      getItemIdAsync: (done) => {
        call(formId, CALL.id, {}, done, same<string>)
      },
      saveAsync: (done) => {
        call(formId, CALL.save, {}, done, same<string>)
      },
      getSharedPropertiesAsync: (done) => {
        call(formId, CALL.shared, {}, done, same)
      },
      getAttachmentsAsync: (done) => {
        call(formId, CALL.list, {}, done, (list: TheirAttachment[]) => list.map(attachment))
      },
      addFileAttachmentFromBase64Async: (base64String, name, done) => {
        call(formId, CALL.addBase64, { base64String, name, isInline: false }, done, same<string>)
      },
      removeAttachmentAsync: (attachmentIndex, done) => {
        call(formId, CALL.remove, { attachmentIndex }, done, () => undefined)
      },
      getAttachmentContentAsync: (id, done) => {
        call(formId, CALL.content, { id }, done, same)
      },
    }
  }

  const tell = () => {
    for (const listener of listeners) listener({})
  }

  return {
    host,
    forms,
    form: () => shown,
    office: {
      context: {
        mailbox: {
          get item() {
            return item
          },
          get userProfile() {
            return { emailAddress: shown.account.address }
          },
          addHandlerAsync(_type, handler) {
            listeners.push(handler)
          },
        },
      },
    },
    show(next) {
      // A form has a window of its own; the reading pane shows one item after another.
      const isForm = shown.surface === 'compose' || next.surface === 'compose'
      shown = isForm ? host.open(next) : host.show(shown.formId, next)
      forms.push(shown)
      item = itemOf(shown)
      tell()
    },
    tell() {
      item = itemOf(shown)
      tell()
    },
  }
}

const ITEM_TYPE = { read: 2, compose: 5 } as const

interface Told {
  wasSuccessful: boolean
  data?: unknown
  errorCode?: number
}

interface TheirAttachment {
  id: string
  name: string
  size: number
  attachmentType: number
  isInline: boolean
}

function attachment({ attachmentType, ...one }: TheirAttachment) {
  return { ...one, attachmentType: KINDS[attachmentType] ?? 'file' }
}

function same<T>(value: T): T {
  return value
}
