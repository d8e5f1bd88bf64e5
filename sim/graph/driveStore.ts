import { createHash } from 'node:crypto'
import { mailboxAt } from '../world'
import type { StoredDrive, StoredDriveItem, World } from '../world'
import type { Parts } from './parts'
import { refuse } from './refusal'
import { moment } from './reply'

const DRIVE_QUOTA_BYTES = 1024 ** 4

/** Made when it is first asked for, as OneDrive does; unless the setting says that there is none. */
export function driveOf({ world, settings }: Parts): StoredDrive {
  if (settings.drive === 'missing') refuse('driveNotProvisioned')
  if (settings.drive === 'no-url') refuse('driveNoMysiteUrl')
  if (settings.drive === 'denied') refuse('driveAccessDenied')
  const mailbox = mailboxAt(world, world.signedIn)
  mailbox.drive ??= { id: `b!${hashOf(mailbox.address)}`, quotaBytes: DRIVE_QUOTA_BYTES, items: new Map() }
  return mailbox.drive
}

export function usedBytes({ items }: StoredDrive): number {
  return [...items.values()].reduce((sum, item) => sum + (item.bytes?.length ?? 0), 0)
}

/** Names are compared without their case. */
export function childNamed({ items }: StoredDrive, parentId: string | undefined, name: string) {
  return [...items.values()].find(
    (item) => item.parentId === parentId && item.name.toLowerCase() === name.toLowerCase(),
  )
}

/** Puts something into a drive; its name is free. */
export function put(
  drive: StoredDrive,
  { name, parentId, bytes }: Pick<StoredDriveItem, 'name' | 'parentId' | 'bytes'>,
  parts: Parts,
): StoredDriveItem {
  const id = `01${hashOf(parts.newGuid()).toUpperCase().slice(0, 32)}`
  const item: StoredDriveItem = { id, name, parentId, bytes, createdMs: parts.nowMs(), links: new Map() }
  drive.items.set(id, item)
  return item
}

export function itemJson(item: StoredDriveItem, drive: StoredDrive, site: string) {
  return {
    id: item.id,
    name: item.name,
    size: item.bytes?.length ?? 0,
    createdDateTime: moment(item.createdMs),
    webUrl: `${site}/personal/me/Documents/${encodeURIComponent(item.name)}`,
    parentReference: { driveId: drive.id },
    ...(item.bytes === undefined ? { folder: { childCount: 0 } } : { file: {} }),
  }
}

/** Where the tenant's OneDrive lies. */
export function siteOf({ world }: Parts): string {
  return DRIVE_SITES[world.tenant.cloud]
}

const DRIVE_SITES = {
  global: 'https://contoso-my.sharepoint.com',
  usGov: 'https://contoso-my.sharepoint.us',
  usGovDod: 'https://contoso-my.sharepoint-mil.us',
  china: 'https://contoso-my.sharepoint.cn',
  custom: 'https://contoso-my.drive.sovereign.example',
} as const

/** Host name of a cloud's OneDrive. */
export function driveHostOf(cloud: World['tenant']['cloud']): string {
  return new URL(DRIVE_SITES[cloud]).hostname
}

export const DRIVE_HOST_NAMES: ReadonlySet<string> = new Set(
  Object.values(DRIVE_SITES).map((site) => new URL(site).hostname),
)

/** Of letters and digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').replaceAll(/[-_]/g, 'x')
}
