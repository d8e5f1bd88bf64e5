import { expect, test } from '@jest/globals'
import { securityHeaders } from '../../scripts/securityHeaders'
import hosts from '../../src/config/hosts.json'

type Policy = Readonly<Record<string, readonly string[]>>

function policyOf(options?: { development: boolean }): Policy {
  const text = (securityHeaders(options) as Record<string, string>)['Content-Security-Policy'] ?? ''
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
}

const CLOUDS = ['global', 'usGov', 'usGovDod', 'china'] as const

/** Everything about a policy that would let the pane talk to, or load from, a place it need not. */
function leaks(policy: Policy): string[] {
  const known = new Set([
    ...CLOUDS.flatMap((cloud) => [hosts.graph[cloud], hosts.signIn[cloud]]),
    ...hosts.upload,
    ...hosts.outlook,
    ...hosts.officeScripts,
    ...hosts.officeTelemetry,
  ])
  return Object.entries(policy).flatMap(([directive, sources]) =>
    sources
      .filter((source) => {
        if (source === "'self'" || source === "'none'") return false
        if (source === "'unsafe-inline'") return directive !== 'style-src'
        if (source === 'data:' || source === 'blob:') return directive !== 'img-src'
        return !known.has(source)
      })
      .map((source) => `${directive} ${source}`),
  )
}

test('the policy lets in what hosts.json names, each where it is needed, and nothing else', () => {
  expect(policyOf()).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hosts.officeScripts],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'https://*.cdn.office.net'],
    'connect-src': [
      "'self'",
      ...CLOUDS.map((cloud) => hosts.graph[cloud]),
      ...hosts.upload,
      ...new Set(CLOUDS.map((cloud) => hosts.signIn[cloud])),
      ...hosts.officeTelemetry,
    ],
    'frame-src': [...new Set(CLOUDS.map((cloud) => hosts.signIn[cloud]))],
    'frame-ancestors': hosts.outlook,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
  expect(leaks(policyOf())).toEqual([])
})

test.each([
  ['script-src', 'https://cdn.example.com'],
  ['script-src', "'unsafe-inline'"],
  ['script-src', "'unsafe-eval'"],
  ['connect-src', 'https:'],
  ['connect-src', '*'],
  ['img-src', 'https://tracker.example.com'],
  ['script-src', 'data:'],
])('%s %s would be found', (directive, source) => {
  const policy = policyOf()
  expect(leaks({ ...policy, [directive]: [...(policy[directive] ?? []), source] })).toEqual([`${directive} ${source}`])
})

test('only the development server may open a socket, for reloading', () => {
  expect(leaks(policyOf({ development: true }))).toEqual(['connect-src wss:'])
})

test('Outlook may frame the pane: its hosts are ancestors, and no X-Frame-Options shuts them out', () => {
  expect(policyOf()['frame-ancestors']).toEqual(
    expect.arrayContaining([
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.live.com',
      'https://outlook.cloud.microsoft',
    ]),
  )
  expect(Object.keys(securityHeaders() as object).map((name) => name.toLowerCase())).not.toContain('x-frame-options')
})

test('every host is https, an origin, and Office.js comes from a host that scripts are allowed from', () => {
  const all = [
    ...CLOUDS.flatMap((cloud) => [hosts.graph[cloud], hosts.signIn[cloud]]),
    ...hosts.upload,
    ...hosts.outlook,
    ...hosts.officeScripts,
    ...hosts.officeTelemetry,
  ]
  for (const host of all) expect(host).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+$/)
  expect(hosts.officeScripts).toContain(new URL(hosts.officeJs).origin)
})
