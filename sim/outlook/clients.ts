/** What an Outlook can do (outlook-host §7.1). */
export interface ClientProfile {
  /** Highest Mailbox requirement set. */
  mailboxSet: number
  /** Requirement set NestedAppAuth 1.1, and the bridge. */
  nestedAppAuth: boolean
  /** Mails dragged from Outlook raise an event. */
  drags: boolean
}

/** By requirement sets and calls only: Office.js of the test bench says "OfficeOnline" for all of them. */
export const CLIENTS = {
  web: { mailboxSet: 1.16, nestedAppAuth: true, drags: true },
  'new-outlook': { mailboxSet: 1.16, nestedAppAuth: true, drags: true },
  classic: { mailboxSet: 1.16, nestedAppAuth: true, drags: false },
  'ltsc-2024': { mailboxSet: 1.14, nestedAppAuth: true, drags: false },
  'ltsc-2021': { mailboxSet: 1.9, nestedAppAuth: false, drags: false },
  mac: { mailboxSet: 1.14, nestedAppAuth: true, drags: false },
  'mac-classic': { mailboxSet: 1.8, nestedAppAuth: false, drags: false },
  'exchange-on-premises': { mailboxSet: 1.5, nestedAppAuth: false, drags: false },
} as const satisfies Record<string, ClientProfile>

export type ClientName = keyof typeof CLIENTS

export const CLIENT_NAMES = Object.keys(CLIENTS) as ClientName[]

/** Of 1.13 the 13: 1.8 is an older set, though a larger number. */
export function minorOf(mailboxSet: number): number {
  return Number(String(mailboxSet).split('.')[1] ?? 0)
}
