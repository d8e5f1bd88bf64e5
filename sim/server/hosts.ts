import { DRIVE_HOST_NAMES } from '../graph/driveStore'
import { hostsOf, SIMULATED_CLOUDS } from '../clouds'
import type { Tenant } from '../world/types'

const nameOf = (url: string) => new URL(url).host

/** Host names as the product knows them in every cloud, and who stands for them here. */
export const HOSTS = {
  pane: 'localhost:3000',
  microsoftAjax: 'ajax.aspnetcdn.com',
  graph: SIMULATED_CLOUDS.map((cloud) => nameOf(hostsOf(cloud).graph)),
  /** Answered with 204: Office.js counts its calls there, and a real pane cannot keep it from doing so. */
  telemetry: /(^|\.)(events\.data\.microsoft\.com|pipe\.aria\.microsoft\.com)$/,
} as const

/** Those that answer in one cloud only. */
export function cloudHosts(cloud: Tenant['cloud']) {
  const { outlook, upload, officeJs } = hostsOf(cloud)
  return {
    outlook: outlook.map(nameOf),
    /** Upload sessions live below `/api` there. */
    upload: upload.map(nameOf),
    officeScripts: nameOf(officeJs),
    /** Folder of the script, with its slash. */
    officeJsPath: new URL('.', officeJs).pathname,
  }
}

/** Names for the certificate. */
export const CERTIFICATE_NAMES = [
  ...new Set([
    'localhost',
    HOSTS.microsoftAjax,
    ...DRIVE_HOST_NAMES,
    ...SIMULATED_CLOUDS.flatMap((cloud) => {
      const { outlook, upload, officeScripts } = cloudHosts(cloud)
      return [nameOf(hostsOf(cloud).signIn), nameOf(hostsOf(cloud).graph), ...outlook, ...upload, officeScripts]
    }),
  ]),
]
