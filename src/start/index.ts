export type { Given } from './givenFiles'
export { hostLanguage } from './hostLanguage'
export { createShell } from './shell'
export type { Shell } from './shell'
