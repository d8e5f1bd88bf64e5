import { expect, test } from '@jest/globals'
import { parseConfig } from './parseConfig'
import type { ParsedConfig } from './parseConfig'

const page = { url: 'https://addin.contoso.example/outlook/taskpane.html' }
const clientId = '1a2b3c4d-1234-4321-abcd-0123456789ab'

function parse(file: Record<string, unknown>): ParsedConfig {
  return parseConfig(JSON.stringify(file), page)
}

function problemOf(text: string | undefined) {
  const parsed = parseConfig(text, page)
  return parsed.kind === 'broken' ? parsed.problem : 'no problem'
}

function wrongValue(file: Record<string, unknown>) {
  const problem = problemOf(JSON.stringify({ clientId, ...file }))
  return problem !== 'no problem' && problem.kind === 'wrong-value' ? [problem.key, problem.found] : problem
}

test('a client id is enough; everything else has a default', () => {
  expect(parse({ clientId: clientId.toUpperCase() })).toEqual({
    kind: 'ok',
    config: {
      clientId,
      authority: 'https://login.microsoftonline.com/organizations',
      cloud: 'global',
      graphBaseUrl: 'https://graph.microsoft.com/v1.0',
      uploadHosts: ['https://outlook.office.com', 'https://outlook.office365.com'],
      driveHosts: ['https://*.sharepoint.com'],
      officeJs: undefined,
      outlookHosts: undefined,
      organizerWrites: 'auto',
      maxFileBytes: 157_286_400,
      blockedExtensions: [],
      keepUnfinished: true,
      eventLimitBytes: undefined,
      readBack: false,
      largeFilesAsLinks: true,
    },
    warnings: [],
  })
})

test('every key is taken, in the form the rest of the add-in expects', () => {
  const file = {
    clientId,
    authority: 'https://LOGIN.microsoftonline.us/contoso.example/',
    cloud: 'usGov',
    graphBaseUrl: 'https://graph.microsoft.us/',
    organizerWrites: 'graph',
    maxFileBytes: 1,
    blockedExtensions: ['EXE', '.Tar.gz'],
    keepUnfinished: false,
    eventLimitBytes: 36_700_160,
    readBack: true,
    largeFilesAsLinks: false,
  }
  expect(parse(file)).toEqual({
    kind: 'ok',
    config: {
      ...file,
      authority: 'https://login.microsoftonline.us/contoso.example',
      graphBaseUrl: 'https://graph.microsoft.us/v1.0',
      uploadHosts: [],
      driveHosts: ['https://*.sharepoint.us'],
      officeJs: undefined,
      outlookHosts: undefined,
      blockedExtensions: ['.exe', '.tar.gz'],
    },
    warnings: [],
  })
})

test.each([1_048_576, 157_286_400])('an event limit of %i bytes is taken', (eventLimitBytes) => {
  expect(parse({ clientId, eventLimitBytes })).toMatchObject({ kind: 'ok', config: { eventLimitBytes } })
})

test.each([
  ['usGovDod', 'https://login.microsoftonline.us/organizations', 'https://dod-graph.microsoft.us/v1.0'],
  ['china', 'https://login.partner.microsoftonline.cn/organizations', 'https://microsoftgraph.chinacloudapi.cn/v1.0'],
])('the addresses follow the cloud %s', (cloud, authority, graphBaseUrl) => {
  expect(parse({ clientId, cloud })).toMatchObject({ config: { cloud, authority, graphBaseUrl } })
})

test('no file, the placeholder, and a file in Windows clothes', () => {
  expect(problemOf(undefined)).toEqual({ kind: 'missing' })
  expect(problemOf('{"clientId":"00000000-0000-0000-0000-000000000000"}')).toEqual({ kind: 'not-set-up' })
  expect(parseConfig(`\uFEFF{\r\n  "clientId": "${clientId}"\r\n}\r\n`, page).kind).toBe('ok')
})

test.each([
  ['', 1, 1],
  ['<!doctype html>', 1, 1],
  ['{"clientId": "x",}', 1, 18],
  ['{\n  "clientId": "x"\n  "cloud": "global"\n}', 3, 3],
  ['{\r\n  clientId: "x"\r\n}', 2, 3],
  ['{"clientId": "x"', 1, 17],
  ['{"clientId": "x"} // mine', 1, 19],
  ['{"clientId": "a\nb"}', 1, 16],
  ['{"clientId": "\\x"}', 1, 15],
  ['{"maxFileBytes": 01}', 1, 19],
  ['{"maxFileBytes": }', 1, 18],
  ['['.repeat(100_000), 1, 202],
])('%j is not JSON from line %i, column %i on', (text, line, column) => {
  expect(problemOf(text)).toEqual({ kind: 'not-json', line, column })
})

test('what the position finder takes for JSON, JSON.parse takes too, and the other way round', () => {
  const samples = [
    '{}',
    '[]',
    ' {"a":[1,-0.5e+3,true,false,null,"\\u00e9\\n\\"",{}]} ',
    '"x"',
    '0',
    '-1',
    '1e5',
    '[1 2]',
    '-',
    '01',
  ]
  const more = [
    'tru',
    '{"a"}',
    '[,]',
    '"\u2028"',
    '"\t"',
    '{"a":1,"a":2}',
    '\u00a01',
    '1.',
    '.5',
    '[[[]]]',
    '{"":""}',
    '"\\u12"',
  ]
  for (const text of [...samples, ...more]) {
    const isJson = (() => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    })()
    const problem = problemOf(text)
    expect([text, problem !== 'no problem' && problem.kind === 'not-json']).toEqual([text, !isJson])
  }
})

test.each([
  [{ clientId: undefined }, 'clientId', 'nothing'],
  [{ clientId: 7 }, 'clientId', '7'],
  [{ clientId: 'my-app' }, 'clientId', '"my-app"'],
  [{ clientId: 'x'.repeat(500) }, 'clientId', `"${'x'.repeat(79)}…`],
  [{ authority: 'http://login.microsoftonline.com/organizations' }, 'authority', undefined],
  [{ authority: 'https://login.microsoftonline.com' }, 'authority', undefined],
  [{ authority: 'https://login.microsoftonline.com.evil.example/organizations' }, 'authority', undefined],
  [{ authority: 'https://login.microsoftonline.com@evil.example/organizations' }, 'authority', undefined],
  [{ authority: 'organizations' }, 'authority', undefined],
  [{ cloud: 'Global' }, 'cloud', '"Global"'],
  [{ cloud: null }, 'cloud', 'null'],
  [{ graphBaseUrl: 'https://graph.microsoft.com/beta' }, 'graphBaseUrl', undefined],
  [{ graphBaseUrl: 'https://graph.microsoft.com:8443/v1.0' }, 'graphBaseUrl', undefined],
  [{ graphBaseUrl: 'https://graph.evil.example/v1.0' }, 'graphBaseUrl', undefined],
  [{ graphBaseUrl: 'http://addin.contoso.example/v1.0' }, 'graphBaseUrl', undefined],
  [{ graphBaseUrl: 'https://user:word@graph.microsoft.com/v1.0' }, 'graphBaseUrl', undefined],
  [{ organizerWrites: true }, 'organizerWrites', 'true'],
  [{ maxFileBytes: 0 }, 'maxFileBytes', '0'],
  [{ maxFileBytes: 157_286_401 }, 'maxFileBytes', '157286401'],
  [{ maxFileBytes: 1.5 }, 'maxFileBytes', '1.5'],
  [{ maxFileBytes: '25MB' }, 'maxFileBytes', '"25MB"'],
  [{ blockedExtensions: '.exe' }, 'blockedExtensions', '".exe"'],
  [{ blockedExtensions: ['.exe', 3] }, 'blockedExtensions[1]', '3'],
  [{ blockedExtensions: ['*.exe'] }, 'blockedExtensions[0]', '"*.exe"'],
  [{ blockedExtensions: [''] }, 'blockedExtensions[0]', '""'],
  [{ keepUnfinished: 'no' }, 'keepUnfinished', '"no"'],
  [{ keepUnfinished: 0 }, 'keepUnfinished', '0'],
  [{ eventLimitBytes: 1_048_575 }, 'eventLimitBytes', '1048575'],
  [{ eventLimitBytes: 157_286_401 }, 'eventLimitBytes', '157286401'],
  [{ eventLimitBytes: 36_700_160.5 }, 'eventLimitBytes', '36700160.5'],
  [{ eventLimitBytes: '35 MB' }, 'eventLimitBytes', '"35 MB"'],
  [{ eventLimitBytes: null }, 'eventLimitBytes', 'null'],
  [{ readBack: 1 }, 'readBack', '1'],
])('%j: the key, what was found', (file, key, found) => {
  expect(wrongValue(file)).toEqual([key, found ?? JSON.stringify(Object.values(file)[0])])
})

test('a wrong value says what is allowed, and a file that is no object says so too', () => {
  expect(problemOf(JSON.stringify({ clientId, cloud: 'mars' }))).toEqual({
    kind: 'wrong-value',
    key: 'cloud',
    found: '"mars"',
    allowed: 'one of "global", "usGov", "usGovDod", "china", "custom"',
  })
  for (const text of ['[]', '"text"', 'null', '3']) {
    expect(problemOf(text)).toMatchObject({ kind: 'wrong-value', key: 'config.json', found: text })
  }
})

test('a limit that was meant in megabytes is answered in bytes', () => {
  expect(problemOf(JSON.stringify({ clientId, eventLimitBytes: 35 }))).toMatchObject({
    key: 'eventLimitBytes',
    found: '35',
    allowed: 'a whole number from 1048576 to 157286400 (bytes)',
  })
})

test('a simulated Graph may stand on any port of the pane’s own host', () => {
  expect(parse({ clientId, graphBaseUrl: 'https://addin.contoso.example:8443/v1.0/' })).toMatchObject({
    kind: 'ok',
    config: { graphBaseUrl: 'https://addin.contoso.example:8443/v1.0' },
    warnings: [],
  })
})

test('an unknown key is told with the nearest known one, and changes nothing', () => {
  const parsed = parse({ clientId, organiserWrites: 'graph', ClientID: 'x', colour: 1 })
  expect(parsed).toMatchObject({ kind: 'ok', config: { organizerWrites: 'auto', cloud: 'global' } })
  expect(parsed).toMatchObject({
    warnings: [
      { kind: 'unknown-key', key: 'organiserWrites', nearest: 'organizerWrites' },
      { kind: 'unknown-key', key: 'ClientID', nearest: 'clientId' },
      { kind: 'unknown-key', key: 'colour', nearest: undefined },
    ],
  })
})

test.each([
  [{ cloud: 'usGov', authority: 'https://login.microsoftonline.com/organizations' }, 'authority'],
  [{ cloud: 'global', authority: 'https://login.microsoftonline.us/organizations' }, 'authority'],
  [{ cloud: 'usGovDod', graphBaseUrl: 'https://graph.microsoft.us/v1.0' }, 'graphBaseUrl'],
  [{ graphBaseUrl: 'https://microsoftgraph.chinacloudapi.cn' }, 'graphBaseUrl'],
])('%j: an address of another cloud is none', (file, key) => {
  expect(wrongValue(file)).toEqual([key, JSON.stringify(Object.values(file).at(-1))])
})

test('the sentence names the addresses of the cloud that is set', () => {
  const authority = 'https://login.microsoftonline.com/organizations'
  expect(problemOf(JSON.stringify({ clientId, cloud: 'china', authority }))).toMatchObject({
    allowed:
      'an https address with a tenant on https://login.partner.microsoftonline.cn, such as https://login.partner.microsoftonline.cn/organizations',
  })
})

const custom = {
  cloud: 'custom',
  authority: 'https://login.sovereign.example/organizations/',
  graphBaseUrl: 'https://graph.sovereign.example',
  uploadHosts: ['https://upload.sovereign.example/'],
  officeJs: 'https://office.sovereign.example/lib/1/hosted/office.js',
  outlookHosts: ['https://outlook.sovereign.example'],
}

test('a custom cloud is given wholly by its keys', () => {
  expect(parse({ clientId, ...custom })).toMatchObject({
    kind: 'ok',
    config: {
      ...custom,
      authority: 'https://login.sovereign.example/organizations',
      graphBaseUrl: 'https://graph.sovereign.example/v1.0',
      uploadHosts: ['https://upload.sovereign.example'],
    },
    warnings: [],
  })
  expect(parse({ clientId, ...custom, uploadHosts: [] })).toMatchObject({ config: { uploadHosts: [] } })
})

test.each([
  [{ authority: undefined }, 'authority', 'nothing'],
  [{ authority: 'https://login.sovereign.example' }, 'authority', '"https://login.sovereign.example"'],
  [{ graphBaseUrl: undefined }, 'graphBaseUrl', 'nothing'],
  [{ graphBaseUrl: 'http://graph.sovereign.example' }, 'graphBaseUrl', '"http://graph.sovereign.example"'],
  [{ uploadHosts: undefined }, 'uploadHosts', 'nothing'],
  [{ uploadHosts: 'https://upload.sovereign.example' }, 'uploadHosts', '"https://upload.sovereign.example"'],
  [
    { uploadHosts: ['https://upload.sovereign.example/api'] },
    'uploadHosts[0]',
    '"https://upload.sovereign.example/api"',
  ],
  [{ uploadHosts: ['https://*.sovereign.example'] }, 'uploadHosts[0]', '"https://*.sovereign.example"'],
  [{ officeJs: undefined }, 'officeJs', 'nothing'],
  [{ officeJs: 'https://office.sovereign.example/' }, 'officeJs', '"https://office.sovereign.example/"'],
  [{ outlookHosts: [] }, 'outlookHosts', '[]'],
])('a custom cloud with %j', (change, key, found) => {
  const problem = problemOf(JSON.stringify({ clientId, ...custom, ...change }))
  expect(problem).toMatchObject({ kind: 'wrong-value', key, found })
  if (problem !== 'no problem' && problem.kind === 'wrong-value') expect(problem.allowed).toMatch(/https address/)
})

test('in a cloud of the table nothing reads the keys of a custom one, and that is told', () => {
  expect(parse({ clientId, uploadHosts: ['https://upload.sovereign.example'] })).toMatchObject({
    config: { uploadHosts: ['https://outlook.office.com', 'https://outlook.office365.com'] },
    warnings: [{ kind: 'unknown-key', key: 'uploadHosts', nearest: undefined }],
  })
})

test('a page of another build is told', () => {
  const built = (builtFor: string | undefined) =>
    parseConfig(JSON.stringify({ clientId, cloud: 'usGov' }), { ...page, builtFor })
  expect(built('global')).toMatchObject({ warnings: [{ kind: 'other-build', built: 'global', cloud: 'usGov' }] })
  expect([built('usGov'), built(undefined)]).toMatchObject([{ warnings: [] }, { warnings: [] }])
})
