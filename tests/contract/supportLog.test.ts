import { expect, jest, test } from '@jest/globals'
import { createUploadHost } from '../../src/attachments/uploadHost'
import { createGate, createGraph, notedUploads } from '../../src/graph'
import type { HttpReply, Transport } from '../../src/graph'
import { createDrive } from '../../src/links/drive'
import { driveStanding } from '../../src/links/wire'
import { AppError, asCode, createLog, factsOf, failureOf } from '../../src/kernel'
import type { Log } from '../../src/kernel'
import { createFakeClock } from '../../src/kernel/testing/fakeClock'

/** What is copied for support, after secrets and names came by in every place where a failure can bring them. */

jest.setTimeout(30_000)
const REQUEST_ID = '1b0d6c52-77aa-4a50-9d0e-2f6d1a3c4b5e'

/** Kinds of what must not be told; each a little different every time. */
const KINDS: readonly ((n: number) => string)[] = [
  (n) => `Offer for building ${n}, confidential.pdf`,
  (n) => `Dismissal of employee no. ${n}`,
  (n) => `ingrid.larsen${n}@contoso.example`,
  (n) => `AAMkAGI2${n}TG93AAA=`,
  (n) => `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI${n}In0.c2ln`,
  (n) => `https://outlook.office.com/api/gv1.0/Users('x${n}')/upload?authtoken=q${n}Zz`,
  (n) => `client~secret~${n}~Q8x`,
  (n) => `https://contoso-my.sharepoint.com/personal/x${n}/_api/v2.0/uploadSession?tempauth=q${n}Zz`,
  (n) => `https://contoso-my.sharepoint.com/:v:/g/personal/share${n}me/EXx${n}yz`,
  (n) => `{"contentBytes":"c2VjcmV0${n}"}`,
]
const SECRETS = Array.from({ length: 200 }, (_, n) => KINDS[n % KINDS.length]?.(n) ?? '')

/** What of a secret would give it away: the longest run of letters and digits that is its own. */
function giveaways(secret: string, n: number): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    ...(secret.match(/[\w~]{6,}/g) ?? []).filter((part) => part.includes(String(n))),
  ]
}

function reply(status: number, secret: string): HttpReply {
  const error = { code: `Error${secret}`, message: secret, innerError: { detail: secret } }
  const headers: Record<string, string> = {
    'request-id': REQUEST_ID,
    'WWW-Authenticate': `Bearer claims="${Buffer.from(secret).toString('base64')}"`,
    Location: secret,
  }
  return {
    status,
    header: (name) => headers[name] ?? null,
    text: () => Promise.resolve(JSON.stringify({ error })),
    blob: () => Promise.resolve(new Blob([secret])),
  }
}

/** Everything that can go wrong with one secret in it. */
async function failEveryWay(secret: string, status: number, log: Log): Promise<void> {
  const clock = createFakeClock(Date.UTC(2026, 10, 24))
  const gate = createGate(clock)
  const transport: Transport = () => Promise.resolve(reply(status, secret))
  const { signal } = new AbortController()
  const graph = createGraph({
    baseUrl: 'https://graph.microsoft.com/v1.0',
    clock,
    chance: () => 0,
    gate,
    log,
    transport,
    tokens: { token: () => Promise.resolve(secret), signIn: () => Promise.resolve() },
  })
  const call = { scopes: ['Calendars.ReadWrite'], missing: 'event', once: true } as const
  const tell = (error: unknown) => {
    log.note('attach failed', factsOf(failureOf(error)))
  }
  const path = `/users/${encodeURIComponent(secret)}/events/${encodeURIComponent(secret)}/attachments?$search="${secret}"`
  await graph.write({ ...call, method: 'POST', path, json: secret }, signal).catch(tell)
  const uploads = notedUploads(transport, { log, clock })
  const host = createUploadHost({ uploadUrl: secret, transport: uploads, gate, clock, onSent: () => undefined })
  await host.putRange(new Blob([secret]), 0, 5_000_000, signal).catch(tell)
  await host.ask(signal).catch(tell)
  // Time stands still here: nothing is tried twice.
  const drive = createDrive({ ...graph, read: (asked, parse, on) => graph.read({ ...asked, once: true }, parse, on) })
  const item = { id: secret, sizeBytes: 1, webUrl: secret }
  await drive.room(signal).catch(tell)
  await drive.makeFolder(signal).catch(tell)
  await drive.openSession(secret, signal).catch(tell)
  await drive.link(item, signal).catch(tell)
  const refusal = reply(status, secret)
  const standing = async () => driveStanding(refusal, await refusal.text(), clock.now())
  await standing().catch(tell)
  tell(new TypeError(`Failed to read ${secret}`))
  tell(new AppError({ kind: 'refused', status, code: secret, requestId: REQUEST_ID }))
  for (const fact of ['name', 'subject', 'address', 'url', 'detail'] as const)
    log.note('a careless line', { fact, secret: asCode(secret) })
}

test('200 planted secrets and names: none is in what is copied for support', async () => {
  for (const [n, secret] of SECRETS.entries()) {
    const log = createLog(() => Date.UTC(2026, 10, 24, 10))
    await failEveryWay(secret, [400, 401, 403, 404, 409, 413, 416, 507][n % 8] ?? 400, log)
    const text = log.lines().join('\n')
    for (const part of giveaways(secret, n)) expect([secret, part, text.includes(part)]).toEqual([secret, part, false])
  }
})

test('it tells when, what, how much, how long, and by which id Microsoft finds the request', async () => {
  const log = createLog(() => Date.UTC(2026, 10, 24, 10))
  await failEveryWay('a name', 403, log)
  expect(log.lines().slice(0, 4)).toEqual([
    `2026-11-24T10:00:00.000Z graph method=POST path=/users/{}/events/{}/attachments bytes=6 status=403 requestId=${REQUEST_ID} ms=0`,
    '2026-11-24T10:00:00.000Z attach failed kind=not-allowed code=[removed]',
    '2026-11-24T10:00:00.000Z upload method=PUT bytes=6 range=0-5/5000000 status=403 ms=0',
    '2026-11-24T10:00:00.000Z attach failed kind=not-allowed code=[removed]',
  ])
})
