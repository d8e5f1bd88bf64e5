export {
  canSendLinks,
  graphOrigin,
  hasUploadSessions,
  isDriveUrlAllowed,
  isUploadUrlAllowed,
  linkHosts,
} from './clouds'
export type { Config } from './config'
export { loadConfig } from './loadConfig'
export type { ConfigSource } from './loadConfig'
export { MAX_FILE_BYTES } from './checkConfig'
export type { ParsedConfig } from './parseConfig'
export type { ConfigProblem, ConfigWarning } from './problem'
