import { customCloud, knownCloud } from '../scripts/buildCloud'
import type { Tenant } from './world/types'

/** What a deployment in a cloud of its own writes into `config.json`. */
export const CUSTOM_CLOUD = {
  cloud: 'custom',
  authority: 'https://login.sovereign.example/organizations',
  graphBaseUrl: 'https://graph.sovereign.example/v1.0',
  uploadHosts: ['https://upload.sovereign.example'],
  driveHosts: ['https://*.drive.sovereign.example'],
  officeJs: 'https://office.sovereign.example/lib/1/hosted/office.js',
  outlookHosts: ['https://outlook.sovereign.example'],
} as const

export const SIMULATED_CLOUDS = [
  'global',
  'usGov',
  'usGovDod',
  'china',
  'custom',
] as const satisfies readonly Tenant['cloud'][]

/** The hosts of a cloud, as the product is built for it. */
export function hostsOf(cloud: Tenant['cloud']) {
  return cloud === 'custom' ? customCloud(CUSTOM_CLOUD) : knownCloud(cloud)
}

/** Where the simulated Outlook of a cloud stands. */
export function outlookOrigin(cloud: Tenant['cloud']): string {
  const [origin] = hostsOf(cloud).outlook
  if (origin === undefined) throw new Error(`No host of Outlook is known in ${cloud}.`)
  return origin
}
