import type { Cloud } from '../kernel'

/** How a deployment is set up: `config.json` beside the page. Every key is documented in README.md. */
export interface Config {
  /** Application (client) id of the Entra app registration. */
  clientId: string
  /** Sign-in authority, for example `https://login.microsoftonline.com/organizations`. */
  authority: string
  cloud: Cloud
  /** Service root with version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  graphBaseUrl: string
  /** Origins that upload addresses may have; none: the cloud has no upload sessions. Those of the table but in a custom cloud. */
  uploadHosts: readonly string[]
  /** Origins that OneDrive's upload addresses may have, `https://*.sharepoint.com`; none: nothing goes as a link. */
  driveHosts: readonly string[]
  /** Custom cloud: where Office.js comes from and which pages frame the pane. Only the build reads them. */
  officeJs: string | undefined
  outlookHosts: readonly string[] | undefined
  /** `auto`: the open form takes what it can. `graph`: everything goes through Graph. */
  organizerWrites: 'auto' | 'graph'
  /** Largest file the pane accepts, in bytes. At most 150 MB (Graph's own limit). */
  maxFileBytes: number
  /** File name endings that are not accepted, lower case with the dot: `.exe`. */
  blockedExtensions: readonly string[]
  /** The bytes of what is on its way are kept in the browser, so that it goes on without choosing the file again. */
  keepUnfinished: boolean
  /** Most that an event may weigh with all its attachments, in bytes: the organization's message size limit. undefined: not told. */
  eventLimitBytes: number | undefined
  /** After an upload the attachment is read back from the event and compared, byte by byte. */
  readBack: boolean
  /** What is too large to be attached can be put into the person's OneDrive, with a link to it in the event. */
  largeFilesAsLinks: boolean
}
