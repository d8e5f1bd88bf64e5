import { expect, test } from '@jest/globals'
import { createLog } from '../kernel'
import { createFakeClock } from '../kernel/testing/fakeClock'
import { createMail } from './mail'
import { refOf, scriptedGraph } from './testing/scriptedGraph'
import type { Answer } from './testing/scriptedGraph'

function stage(script: Answer[]) {
  const scripted = scriptedGraph(script)
  const mail = createMail({
    graph: scripted.graph,
    log: createLog(() => 0),
    clock: createFakeClock(0),
    cloud: () => 'global',
    signIn: () => Promise.resolve(),
  })
  return { ...scripted, mail }
}

const signal = new AbortController().signal
const person = (name: string | null, address: string | null) => ({ emailAddress: { name, address } })

test('a preview says who wrote to whom, when, what, and what is attached', async () => {
  const s = stage([
    {
      json: {
        subject: null,
        from: person('Office', 'office@contoso.example'),
        toRecipients: [person(null, 'team@contoso.example'), person('t@x.example', 't@x.example')],
        ccRecipients: [person('List', null)],
        sentDateTime: '2026-11-20T08:00:00Z',
        body: { contentType: 'HTML', content: '<p onclick=x>Hi</p>' },
        attachments: [
          { '@odata.type': '#microsoft.graph.fileAttachment', id: 'A1=', name: 'a.pdf', size: 10, isInline: false },
          { '@odata.type': '#microsoft.graph.itemAttachment', id: 'A2=', name: null, size: null },
          { '@odata.type': '#microsoft.graph.referenceAttachment', id: 'A3=', name: 'link', isInline: true },
        ],
      },
    },
  ])
  expect(await s.mail.preview(refOf('M1='), signal)).toEqual({
    subject: '',
    from: 'Office <office@contoso.example>',
    to: ['team@contoso.example', 't@x.example'],
    cc: ['List'],
    sentMs: Date.parse('2026-11-20T08:00:00Z'),
    body: { kind: 'html', content: '<p onclick=x>Hi</p>' },
    parts: [
      { id: 'A1=', name: 'a.pdf', sizeBytes: 10, kind: 'file', isInline: false },
      { id: 'A2=', name: '', sizeBytes: undefined, kind: 'item', isInline: false },
      { id: 'A3=', name: 'link', sizeBytes: undefined, kind: 'link', isInline: true },
    ],
  })
  expect(s.paths).toEqual([
    '/me/messages/M1=?$select=subject,from,sender,toRecipients,ccRecipients,sentDateTime,body,isDraft' +
      '&$expand=attachments($select=id,name,contentType,size,isInline)',
  ])
})

test('a mail without anything is previewed as such', async () => {
  const s = stage([{ json: {} }])
  expect(await s.mail.preview(refOf('M1='), signal)).toEqual({
    subject: '',
    from: '',
    to: [],
    cc: [],
    sentMs: undefined,
    body: { kind: 'text', content: '' },
    parts: [],
  })
})

test('of a mail with 400 attachments, all are listed, page by page as Graph leads', async () => {
  const page = (from: number, next?: string): Answer => ({
    json: {
      value: Array.from({ length: 100 }, (_one, at) => ({ id: `A${from + at}=`, name: `file ${from + at}.txt` })),
      ...(next === undefined ? {} : { '@odata.nextLink': next }),
    },
  })
  const link = (skip: number) => `https://graph.microsoft.com/v1.0/me/messages/M1=/attachments?$skip=${skip}`
  const s = stage([page(0, link(100)), page(100, link(200)), page(200, link(300)), page(300, link(300))])
  const parts = await s.mail.parts(refOf('M1='), signal)
  expect(parts).toHaveLength(400)
  expect(parts[399]).toMatchObject({ id: 'A399=', name: 'file 399.txt', kind: 'file' })
  expect(s.paths).toEqual([
    '/me/messages/M1=/attachments?$select=id,name,contentType,size,isInline',
    link(100),
    link(200),
    link(300),
  ])
})

test('the parts of a mail that was moved meanwhile', async () => {
  const s = stage([{ failure: { kind: 'mail-gone' } }])
  await expect(s.mail.parts(refOf('M1='), signal)).rejects.toMatchObject({ failure: { kind: 'mail-gone' } })
})
