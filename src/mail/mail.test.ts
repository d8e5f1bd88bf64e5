import { expect, test } from '@jest/globals'
import { AppError, asRestItemId, createLog } from '../kernel'
import type { Failure, RestItemId } from '../kernel'
import type { Graph } from '../graph'
import { createMail } from './mail'

type Answer = { json: unknown } | { failure: Failure } | { blob: Blob } | 'later'

function stage(script: Answer[]) {
  const paths: string[] = []
  const late: ((json: unknown) => void)[] = []
  let signedIn = 0
  const next = (path: string): Answer => {
    paths.push(decodeURIComponent(path))
    const answer = script.shift()
    if (answer === undefined) throw new Error(`not in the script: ${path}`)
    return answer
  }
  const graph: Graph = {
    read: async (call, parse, signal) => {
      const answer = next(call.path)
      if (answer === 'later') {
        return new Promise((resolve, reject) => {
          late.push((json) => {
            resolve(parse(json))
          })
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error)
          })
        })
      }
      if ('failure' in answer) throw new AppError(answer.failure)
      return parse('json' in answer ? answer.json : undefined)
    },
    readBlob: (call) => {
      const answer = next(call.path)
      if (answer !== 'later' && 'blob' in answer) return Promise.resolve(answer.blob)
      return Promise.reject(new AppError({ kind: 'mail-gone' }))
    },
    write: () => Promise.reject(new Error('mail never writes')),
  }
  const mail = createMail({
    graph,
    log: createLog(() => 0),
    signIn: () => {
      signedIn += 1
      return Promise.resolve()
    },
  })
  return { mail, paths, late, signedIn: () => signedIn }
}

const signal = new AbortController().signal
const message = (id: string, more: object = {}) => ({
  id,
  subject: `Subject ${id}`,
  from: { emailAddress: { name: 'Site office', address: 'site@contoso.example' } },
  receivedDateTime: '2026-11-20T08:00:00Z',
  hasAttachments: false,
  ...more,
})
const ROWS = '$select=id,subject,from,sender,receivedDateTime,hasAttachments&$top=25'
const SIZES = "&$expand=singleValueExtendedProperties($filter=id eq 'Long 0x0E08')"

test('a search becomes rows with subject, sender, date, size and paper clip', async () => {
  const s = stage([
    {
      json: {
        value: [
          message('M1=', {
            hasAttachments: true,
            singleValueExtendedProperties: [{ id: 'Long 0xe08', value: '20480' }],
          }),
          message('M2=', {
            '@odata.type': '#microsoft.graph.eventMessageRequest',
            from: null,
            sender: null,
            subject: null,
          }),
          message('not/an+id', {}),
        ],
      },
    },
  ])
  await s.mail.search('floor plan')
  expect(s.paths).toEqual([`/me/messages?$search="floor plan"&${ROWS}${SIZES}`])
  expect(s.mail.state()).toEqual({
    kind: 'found',
    query: 'floor plan',
    hasMore: false,
    loadingMore: false,
    rows: [
      {
        id: 'M1=',
        subject: 'Subject M1=',
        sender: 'Site office',
        receivedMs: Date.parse('2026-11-20T08:00:00Z'),
        sizeBytes: 20480,
        hasAttachments: true,
        isMeetingMessage: false,
      },
      {
        id: 'M2=',
        subject: '',
        sender: '',
        receivedMs: Date.parse('2026-11-20T08:00:00Z'),
        sizeBytes: undefined,
        hasAttachments: false,
        isMeetingMessage: true,
      },
    ],
  })
})

test('no text shows the newest mails; $orderby and $search never meet', async () => {
  const s = stage([{ json: { value: [] } }])
  await s.mail.search('  ')
  expect(s.paths).toEqual([`/me/messages?$orderby=receivedDateTime desc&${ROWS}${SIZES}`])
})

test('a mailbox that refuses the size property gives rows without sizes, and is not asked for them again', async () => {
  const refused: Failure = { kind: 'refused', status: 400, code: 'RequestBroker--ParseUri', requestId: undefined }
  const s = stage([{ failure: refused }, { json: { value: [message('M1=')] } }, { json: { value: [] } }])
  await s.mail.search('a')
  await s.mail.search('b')
  expect(s.paths).toEqual([
    `/me/messages?$search="a"&${ROWS}${SIZES}`,
    `/me/messages?$search="a"&${ROWS}`,
    `/me/messages?$search="b"&${ROWS}`,
  ])
})

test('more mails follow the next link as it is; one that was seen is not shown twice', async () => {
  const link = 'https://graph.microsoft.com/v1.0/me/messages?$skiptoken=x'
  const s = stage([
    { json: { value: [message('M1=')], '@odata.nextLink': link } },
    { json: { value: [message('M1='), message('M2=')] } },
  ])
  await s.mail.search('a')
  expect(s.mail.state()).toMatchObject({ hasMore: true })
  await s.mail.more()
  expect(s.paths[1]).toBe(link)
  const state = s.mail.state()
  expect(state.kind === 'found' && state.rows.map((row) => row.id)).toEqual(['M1=', 'M2='])
  await s.mail.more()
  expect(s.paths).toHaveLength(2)
})

test('a newer search wins over one under way', async () => {
  const s = stage(['later', { json: { value: [message('NEW=')] } }])
  const first = s.mail.search('old')
  await s.mail.search('new')
  s.late[0]?.({ value: [message('OLD=')] })
  await first
  expect(s.mail.state()).toMatchObject({ query: 'new', rows: [{ id: 'NEW=' }] })
})

test('a search that needs a sign-in says so, and goes on after it', async () => {
  const s = stage([{ failure: { kind: 'sign-in-needed', claims: undefined } }, { json: { value: [] } }])
  await s.mail.search('a')
  expect(s.mail.state()).toEqual({ kind: 'failed', query: 'a', failure: { kind: 'sign-in-needed', claims: undefined } })
  await s.mail.signIn()
  expect(s.signedIn()).toBe(1)
  expect(s.mail.state()).toMatchObject({ kind: 'found', query: 'a' })
})

test('a mail as an item carries what Graph takes back, and says what would be lost', async () => {
  const s = stage([
    {
      json: {
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#x',
        id: 'M1=',
        hasAttachments: false,
        subject: 'Hello',
        body: { contentType: 'html', content: '<img src="cid:logo@1">' },
        toRecipients: [],
        ccRecipients: null,
      },
    },
  ])
  const read = await s.mail.readItem(asRestItemId('M1=') as RestItemId, signal)
  expect(read).toEqual({
    hasAttachments: false,
    hasInlineImages: true,
    isMeetingMessage: false,
    item: {
      '@odata.type': 'microsoft.graph.message',
      subject: 'Hello',
      body: { contentType: 'html', content: '<img src="cid:logo@1">' },
      toRecipients: [],
    },
  })
})

test('a mail that was deleted since it was listed is named so', async () => {
  const s = stage([{ failure: { kind: 'mail-gone' } }])
  await expect(s.mail.readItem(asRestItemId('M1=') as RestItemId, signal)).rejects.toMatchObject({
    failure: { kind: 'mail-gone' },
  })
})
