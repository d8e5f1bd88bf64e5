import type { Attendee } from '../world/types'
import type { ClientName } from './clients'
import type { EventForm, FormAttachment } from './eventForm'
import { ewsForm } from './ids'
import { isMeetingRequest, messageData } from './openMail'
import { hidesItem } from './quirks'
import type { QuirkSettings } from './quirks'
import { isShared, toldId, toldRecurrence, toldSeriesId } from './toldItem'
import type { Telling } from './toldItem'

/** As the web host numbers it: 1 read item, 3 read/write item, 2 read/write mailbox. */
export type PermissionLevel = 0 | 1 | 2 | 3

export interface HostSettings extends QuirkSettings {
  /** Which Outlook this is; undefined: none in particular, with everything that the npm copy of Office.js can do. */
  client: ClientName | undefined
  permissionLevel: PermissionLevel
  /** Highest Mailbox requirement set that `isSetSupported` shall confirm. The npm copy of Office.js knows the calls up to 1.13. */
  mailboxSet: number
  nestedAppAuth: boolean
  /** BCP 47, of Outlook's own texts and of what is written in it. */
  language: string
}

const ITEM_TYPE = { messageRead: 1, appointmentRead: 2, meetingRequest: 3, appointmentCompose: 5, none: 6 }
const OUTLOOK_WEB_APP = 64

/** Answer to `GetInitialData`: who is signed in and what is open. */
export function initialData(
  form: EventForm,
  { quirks, settings }: Telling & { settings: HostSettings },
): Record<string, unknown> {
  const person = form.account
  const common = {
    permissionLevel: settings.permissionLevel,
    hostVersion: '15.20.8000.0',
    owaView: 'ThreeColumns',
    userDisplayName: person.displayName,
    userEmailAddress: person.address,
    userProfileType: 'office365',
    userTimeZone: 'UTC',
    timeZoneOffsets: [{ start: '0001-01-01T00:00:00', end: '9999-12-31T23:59:59', offset: 0 }],
    isFromSharedFolder: isShared(form),
    isRestIdSupported: true,
    itemNumber: 1,
    extensionId: '7e40fc69-f1e2-4548-9d85-c908eace28bf',
    restUrl: 'https://outlook.office.com/api',
  }
  if (hidesItem(quirks)) return { ...common, itemType: ITEM_TYPE.none }
  const telling = { quirks, settings }
  switch (form.surface) {
    case 'compose':
      return { ...common, itemType: ITEM_TYPE.appointmentCompose, seriesId: toldSeriesId(form, telling) }
    case 'read':
      return { ...common, itemType: ITEM_TYPE.appointmentRead, ...readData(form, telling) }
    case 'message':
      return { ...common, ...readMail(form) }
    case 'none':
      return { ...common, itemType: ITEM_TYPE.none }
  }
}

/** Answer to `ContextActivationManager_getAppContextAsync`. All but the last few must be there or Office.js throws. */
export function appContext(settings: HostSettings, ids: { controlId: string }): Record<string, unknown> {
  return {
    _id: ids.controlId,
    _appName: OUTLOOK_WEB_APP,
    _appVersion: 16.01,
    _appUILocale: settings.language,
    _dataLocale: settings.language,
    _docUrl: '',
    _clientMode: 1,
    _settings: {},
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'simulated-outlook',
    _appInstanceId: ids.controlId,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({
      mailbox: settings.mailboxSet,
      ...(settings.nestedAppAuth ? { NestedAppAuth: 1.1 } : {}),
    }),
    _hostFullVersion: '16.0.0.0',
    _clientWindowHeight: 570,
    _clientWindowWidth: 320,
    _addinName: 'Event Attachments',
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 0,
  }
}

/** An attachment as `getAttachmentsAsync` and read mode's `attachments` list it. */
export function attachmentDetails(attachment: FormAttachment): Record<string, unknown> {
  return {
    id: ewsForm(attachment.id),
    name: attachment.name,
    size: attachment.bytes.length,
    attachmentType: { file: 0, item: 1, reference: 2 }[attachment.kind],
    contentType: attachment.contentType,
    isInline: attachment.isInline,
  }
}

function readData(form: EventForm, telling: Telling): Record<string, unknown> {
  return {
    id: toldId(form, telling) ?? null,
    itemClass: 'IPM.Appointment',
    subject: form.subject,
    normalizedSubject: form.subject.replace(/^(re|fw|fwd):\s*/i, ''),
    attachments: form.attachments.map(attachmentDetails),
    organizer: form.organizer,
    to: invited(form, 'required'),
    cc: invited(form, 'optional'),
    start: form.startMs,
    end: form.endMs,
    location: form.location,
    recurrence: toldRecurrence(form, telling),
    seriesId: toldSeriesId(form, telling),
    dateTimeCreated: form.startMs,
    dateTimeModified: form.startMs,
  }
}

/** Rooms and things are in neither list: they are places. [inferred] */
export function invited(form: EventForm, type: Attendee['type']): { name: string; address: string }[] {
  return form.attendees
    .filter((one) => (one.type ?? 'required') === type)
    .map(({ name, address }) => ({ name, address }))
}

/** With several mails selected and none shown there is no item. */
function readMail({ mail, attachments }: EventForm): Record<string, unknown> {
  const message = mail?.message
  if (message === undefined) return { itemType: ITEM_TYPE.none }
  return {
    itemType: isMeetingRequest(message) ? ITEM_TYPE.meetingRequest : ITEM_TYPE.messageRead,
    ...messageData(message),
    attachments: attachments.map(attachmentDetails),
  }
}
