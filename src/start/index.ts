export { createBareShell } from './bareShell'
export { hostLanguage } from './hostLanguage'
export { createShell } from './shell'
export type { Shell } from './shell'
