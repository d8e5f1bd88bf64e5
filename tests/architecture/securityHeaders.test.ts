import { expect, test } from '@jest/globals'
import { buildCloud, customCloud, knownCloud, knownClouds, SHARED } from '../../scripts/buildCloud'
import { securityHeaders } from '../../scripts/securityHeaders'
import { CUSTOM_CLOUD, hostsOf, SIMULATED_CLOUDS } from '../../sim/clouds'

type Policy = Readonly<Record<string, readonly string[]>>
type Cloud = (typeof SIMULATED_CLOUDS)[number]
type CloudHosts = ReturnType<typeof hostsOf>

function policyOf(cloud: Cloud, development = false): Policy {
  const headers = securityHeaders({ cloud: hostsOf(cloud), development }) as Record<string, string>
  const text = headers['Content-Security-Policy'] ?? ''
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
}

/** Everything about a policy that would let the pane talk to, or load from, a place it need not. */
function leaks(cloud: Cloud, policy: Policy): string[] {
  const known = new Set([...hostList(hostsOf(cloud)), ...SHARED.officeScripts, ...SHARED.officeTelemetry])
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

function hostList({ graph, signIn, upload, drive, outlook, officeJs, officeCdn }: CloudHosts): string[] {
  return [graph, signIn, new URL(officeJs).origin, ...upload, ...drive, ...outlook, ...officeCdn]
}

test.each(SIMULATED_CLOUDS)('%s: the policy lets in what the table names, each where it is needed', (cloud) => {
  const { graph, signIn, upload, drive, outlook, officeJs, officeCdn } = hostsOf(cloud)
  expect(policyOf(cloud)).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'", new URL(officeJs).origin, ...officeCdn, 'https://ajax.aspnetcdn.com'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", ...officeCdn],
    'connect-src': ["'self'", graph, ...upload, ...drive, signIn, ...SHARED.officeTelemetry],
    'frame-src': [signIn, new URL(officeJs).origin],
    'frame-ancestors': outlook,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
  expect(leaks(cloud, policyOf(cloud))).toEqual([])
})

/** The two US Government clouds have one sign-in. */
const SAME_PLACE = ['https://login.microsoftonline.us']

test.each(SIMULATED_CLOUDS)('%s: no host of another cloud is let in', (cloud) => {
  const own = hostList(hostsOf(cloud))
  for (const other of SIMULATED_CLOUDS.filter((one) => one !== cloud)) {
    const foreign = hostList(hostsOf(other)).filter((host) => !SAME_PLACE.includes(host))
    expect(foreign.filter((host) => own.includes(host))).toEqual([])
    const text = Object.values(policyOf(cloud)).flat()
    expect(foreign.filter((host) => text.includes(host))).toEqual([])
  }
})

test.each([
  ['script-src', 'https://cdn.example.com'],
  ['script-src', "'unsafe-inline'"],
  ['script-src', "'unsafe-eval'"],
  ['connect-src', 'https:'],
  ['connect-src', '*'],
  ['connect-src', 'https://graph.microsoft.us'],
  ['img-src', 'https://tracker.example.com'],
  ['script-src', 'data:'],
])('%s %s would be found', (directive, source) => {
  const policy = policyOf('global')
  const looser = { ...policy, [directive]: [...(policy[directive] ?? []), source] }
  expect(leaks('global', looser)).toEqual([`${directive} ${source}`])
})

test('only the development server may open a socket, for reloading', () => {
  expect(leaks('global', policyOf('global', true))).toEqual(['connect-src wss:'])
})

test('Outlook may frame the pane: its hosts are ancestors, and no X-Frame-Options shuts them out', () => {
  expect(policyOf('global')['frame-ancestors']).toEqual(
    expect.arrayContaining([
      'https://outlook.office.com',
      'https://outlook.office365.com',
      'https://outlook.live.com',
      'https://outlook.cloud.microsoft',
    ]),
  )
  for (const cloud of SIMULATED_CLOUDS) expect(policyOf(cloud)['frame-ancestors']?.length).toBeGreaterThan(0)
  expect(Object.keys(securityHeaders() as object).map((name) => name.toLowerCase())).not.toContain('x-frame-options')
})

test('every host is https and an origin', () => {
  const all = SIMULATED_CLOUDS.flatMap((cloud) => hostList(hostsOf(cloud)))
  for (const host of all) expect(host).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+$/)
  for (const name of knownClouds()) expect(knownCloud(name).officeJs).toMatch(/\/lib\/1\/hosted\/office\.js$/)
})

test('a build is for one cloud: that of ADDIN_CLOUD, and its config.json says the same', () => {
  expect(buildCloud({})).toMatchObject({ hosts: { name: 'global' }, config: { cloud: 'global' } })
  expect(buildCloud({ ADDIN_CLOUD: 'china' })).toMatchObject({
    hosts: { name: 'china' },
    config: { cloud: 'china', authority: 'https://login.partner.microsoftonline.cn/organizations' },
  })
})

test('a build that cannot be meant is refused, with what is allowed', () => {
  expect(() => buildCloud({ ADDIN_CLOUD: 'usgov' })).toThrow(
    'ADDIN_CLOUD is "usgov". There are: global, usGov, usGovDod, china, custom.',
  )
  expect(() => buildCloud({ ADDIN_CLOUD: 'custom' })).toThrow('ADDIN_CONFIG has to be the path')
  expect(() => buildCloud({ ADDIN_CONFIG: '/nowhere/config.json' })).toThrow('cannot be read as JSON')
  expect(() => buildCloud({ ADDIN_CLOUD: 'usGov', ADDIN_CONFIG: 'assets/config.json' })).toThrow('have to be the same')
})

test.each([
  [{ officeJs: undefined }, '"officeJs" of a custom cloud is missing'],
  [{ graphBaseUrl: 'http://graph.sovereign.example' }, 'An https address is needed'],
  [{ uploadHosts: 'none' }, 'A list of https addresses is needed'],
])('a custom cloud with %j is refused when it is built', (change, sentence) => {
  expect(() => securityHeaders({ cloud: customCloud({ ...CUSTOM_CLOUD, ...change }) })).toThrow(sentence)
})
