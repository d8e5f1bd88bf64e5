import { beforeEach, expect, test } from '@jest/globals'
import { createBench, fileJson, ROOT } from './bench'
import type { Bench } from './bench'

let b: Bench
let path: string
beforeEach(async () => {
  b = await createBench()
  path = `/me/events/${encodeURIComponent(b.event('Site meeting').id)}`
})

function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none' })}.${part(claims)}.c2ln`
}

function preflight(url: string, method: string, headers?: string) {
  return b.send('OPTIONS', url, {
    anonymous: true,
    headers: {
      'access-control-request-method': method,
      ...(headers === undefined ? {} : { 'access-control-request-headers': headers }),
    },
  })
}

test('no token, another token, another scheme: 401 with a challenge', () => {
  const tries = [
    b.send('GET', path, { anonymous: true }),
    b.send('GET', path, { headers: { authorization: 'Bearer x' } }),
    b.send('GET', path, { headers: { authorization: `Basic ${b.world.accessToken}` } }),
    b.send('GET', path, { headers: { authorization: `Bearer ${b.world.accessToken} ` } }),
  ]
  for (const sent of tries) {
    expect([sent.status, sent.code]).toEqual([401, 'InvalidAuthenticationToken'])
    expect(sent.headers['www-authenticate']).toMatch(/^Bearer realm=/)
  }
  expect(b.last().rule).toBe('tokenMissingOrUnknown')
  b.world.accessToken = 'renewed'
  expect(b.send('GET', path).status).toBe(200)
})

test('a token of another cloud is refused there', () => {
  const sent = b.send('GET', `https://graph.microsoft.us/v1.0${path}`)
  expect([sent.status, b.last().rule]).toEqual([401, 'tokenOfAnotherCloud'])
})

test('a token carries its own scopes, whatever was consented since', () => {
  b.world.accessToken = jwt({ scp: 'openid Calendars.Read' })
  expect(b.send('GET', path).status).toBe(200)
  expect(b.send('POST', `${path}/attachments`, { json: fileJson('a', 'a') }).code).toBe('ErrorAccessDenied')
  b.world.accessToken = jwt({ scp: 'openid Calendars.ReadWrite' })
  expect(b.send('POST', `${path}/attachments`, { json: fileJson('a', 'a') }).status).toBe(201)
  b.world.accessToken = jwt({ sub: 'no scp: everything consented' })
  expect(b.send('POST', `${path}/attachments`, { json: fileJson('a', 'a') }).status).toBe(201)
})

test('the order of refusals: token, scope, id', () => {
  b.world.consented.clear()
  expect(b.send('GET', '/me/events/nonsense', { anonymous: true }).status).toBe(401)
  expect(b.send('GET', '/me/events/nonsense').status).toBe(403)
  b.world.consented.add('Calendars.Read')
  expect(b.send('GET', '/me/events/nonsense').status).toBe(400)
})

test('a preflight passes with what is known to pass', () => {
  const sent = preflight(`${ROOT}${path}/attachments`, 'POST', 'authorization,content-type,prefer,client-request-id')
  expect(sent.status).toBe(200)
  expect(sent.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization, content-type, prefer, client-request-id',
  })
  const upload = 'https://outlook.office365.com/api/gv1.0/x?authtoken=y'
  expect(preflight(upload, 'PUT', 'content-range,content-type').status).toBe(200)
  expect(preflight(upload, 'DELETE').status).toBe(200)
  expect(b.service.unknownRequests()).toEqual([])
})

test.each([
  [`${ROOT}/me`, 'GET', 'authorization,x-idempotency-key', 'x-idempotency-key'],
  [`${ROOT}/me`, 'CONNECT', 'authorization', 'method CONNECT'],
  ['https://outlook.office.com/api/gv1.0/x', 'PUT', 'content-range,sdkversion', 'sdkversion'],
  ['https://outlook.office.com/api/gv1.0/x', 'POST', 'content-type', 'method POST'],
])('a preflight to %s for %s with %s is refused by name', (url, method, headers, named) => {
  const sent = preflight(url, method, headers)
  expect(sent.headers).not.toHaveProperty('access-control-allow-origin')
  expect(sent.text).toContain(`Not known to pass: ${named}.`)
  expect(b.last()).toMatchObject({ rule: 'preflightRefused', unknown: true })
})

test('a header that nobody meant to send is refused by name', () => {
  b.send('GET', path, { headers: { 'x-custom': '1' } })
  expect(b.last()).toMatchObject({ rule: 'headerUnknown', unknown: true })
  expect(b.last().reply.text).toContain('x-custom')
  const session = { AttachmentItem: { attachmentType: 'file', name: 'b', size: 3_000_000 } }
  const { json } = b.send('POST', `${path}/attachments/createUploadSession`, { json: session })
  b.send('PUT', String(json?.['uploadUrl']), { anonymous: true, headers: { prefer: 'x' } })
  expect(b.last().rule).toBe('headerUnknown')
  const fromBrowser = {
    'user-agent': 'x',
    referer: 'https://localhost:3000/',
    'sec-fetch-mode': 'cors',
    pragma: 'no-cache',
  }
  expect(b.send('GET', path, { headers: fromBrowser }).status).toBe(200)
})

test('every reply may be read by the page, refusals too; Retry-After may be hidden', () => {
  for (const sent of [
    b.send('GET', path),
    b.send('GET', '/me/events/nonsense'),
    b.send('GET', path, { anonymous: true }),
  ]) {
    expect(sent.headers['access-control-allow-origin']).toBe('*')
    expect(sent.headers['access-control-expose-headers']).toContain('request-id')
    expect(sent.headers['access-control-expose-headers']).toContain('Retry-After')
    expect(sent.headers['request-id']).toMatch(/^[\da-f-]{36}$/)
  }
  b.service.settings.retryAfterExposed = false
  expect(b.send('GET', path).headers['access-control-expose-headers']).not.toContain('Retry-After')
})

test('a client request id comes back', () => {
  const sent = b.send('GET', path, { headers: { 'client-request-id': 'abc' } })
  expect(sent.headers['client-request-id']).toBe('abc')
})
