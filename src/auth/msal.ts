import type * as MsalModule from '@azure/msal-browser'

/** What is used of msal-browser. */
export type Msal = Pick<typeof MsalModule, 'createNestablePublicClientApplication' | 'PublicClientApplication'>

/** Its chunk; large, and fetched when somebody has to be signed in. */
export const importMsal = (): Promise<Msal> =>
  import(
    /* webpackChunkName: "msal", webpackExports: ["createNestablePublicClientApplication", "PublicClientApplication"] */
    '@azure/msal-browser'
  )
