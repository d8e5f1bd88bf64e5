import hosts from '../../src/config/hosts.json'

const nameOf = (url: string) => new URL(url).host

/** Host names as the product knows them, and who stands for them here. */
export const HOSTS = {
  pane: 'localhost:3000',
  officeScripts: 'appsforoffice.microsoft.com',
  microsoftAjax: 'ajax.aspnetcdn.com',
  outlook: 'outlook.office.com',
  graph: [...new Set(Object.values(hosts.graph).map(nameOf))],
  /** Upload sessions live below `/api` there. */
  upload: hosts.upload.map(nameOf),
  signIn: [...new Set(Object.values(hosts.signIn).map(nameOf))],
  /** Answered with 204: Office.js counts its calls there, and a real pane cannot keep it from doing so. */
  telemetry: /(^|\.)(events\.data\.microsoft\.com|pipe\.aria\.microsoft\.com)$/,
} as const

/** Names for the certificate. */
export const CERTIFICATE_NAMES = [
  'localhost',
  HOSTS.officeScripts,
  HOSTS.microsoftAjax,
  ...HOSTS.graph,
  ...HOSTS.upload,
  ...HOSTS.signIn,
]
