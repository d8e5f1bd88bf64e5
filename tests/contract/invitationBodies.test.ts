import { expect, test } from '@jest/globals'
import { withUpdateLine } from '../../src/events/invitation'
import { createStage } from './support/stage'
import type { Stage } from './support/stage'
import { HTML_BODIES, TEXT_BODIES, UPDATED_BODIES } from './support/invitationBodies'
import { createUpdateStage, meetingOf } from './support/updateStage'
import { TEAMS_JOIN } from './support/invitationBlocks'

/**
 * An update changes one line of an invitation and no other byte: over bodies in the manner of the real ones, through the
 * simulated Graph, read in the organizer's event and in the copies of who is invited.
 */

const NEWS = { added: ['budget <final> & "signed".xlsx'], removed: [], day: '2026-11-23' }
const WORDS = 'Attachment added: budget &lt;final&gt; &amp; &quot;signed&quot;.xlsx (2026-11-23)'
const ELEMENT = `<div id="event-attachments-update">${WORDS}</div>`
const EARLIER = /Attachment added: old\s+minutes\.docx \(2026-11-02\)/

test('the corpus is as large as it says', () => {
  const all = [HTML_BODIES, UPDATED_BODIES, TEXT_BODIES].flatMap(Object.keys)
  expect(all.length).toBeGreaterThanOrEqual(40)
  expect(new Set(all).size).toBe(all.length)
})

/** What `after` has that `before` has not, when it is `before` with one piece put in; undefined: more is other. */
function insertion(before: string, after: string, piece: string): number | undefined {
  for (let at = after.indexOf(piece); at >= 0; at = after.indexOf(piece, at + 1)) {
    if (after.slice(0, at) + after.slice(at + piece.length) === before) return at
  }
  return undefined
}

/** Where the first online-meeting block begins, whichever service wrote it; the end where there is none. */
function firstBlock(content: string): number {
  const at = content.search(/me-email-text|_{80}|zm-invite|Do not delete or change|-::~:~|OutSharedNote/)
  return at < 0 ? content.length : at
}

test.each(Object.entries(HTML_BODIES))(
  '%s: the line comes in before every block, every other byte stays',
  (_name, content) => {
    const once = withUpdateLine({ contentType: 'html', content }, NEWS).content
    const at = insertion(content, once, ELEMENT)
    expect(at).toBeDefined()
    expect(at).toBeLessThanOrEqual(firstBlock(content))
    const twice = withUpdateLine({ contentType: 'html', content: once }, { ...NEWS, added: ['plan.pdf'] }).content
    expect(twice).toBe(once.replace(WORDS, 'Attachment added: plan.pdf (2026-11-23)'))
    expect(withUpdateLine({ contentType: 'html', content: twice }, NEWS).content).toBe(once)
  },
)

test.each(Object.entries(UPDATED_BODIES))('%s: the line is replaced, every other byte stays', (_name, content) => {
  const once = withUpdateLine({ contentType: 'html', content }, NEWS).content
  expect(once).toBe(content.replace(EARLIER, WORDS))
})

test.each(Object.entries(TEXT_BODIES))(
  '%s: the line comes in as the first one, every other byte stays',
  (_name, content) => {
    const once = withUpdateLine({ contentType: 'text', content }, { ...NEWS, added: ['plan.pdf'] }).content
    const line = 'Attachment added: plan.pdf (2026-11-23)'
    expect([`${line}\r\n${content}`, `${line}\n${content}`]).toContain(once)
    const twice = withUpdateLine({ contentType: 'text', content: once }, { ...NEWS, added: ['b.pdf'] }).content
    expect(twice).toBe(once.replace('plan.pdf', 'b.pdf'))
  },
)

test('through Graph: the stored body and every copy have the line, and every other byte stays', async () => {
  const s: Stage = await createStage()
  const { update, planning } = createUpdateStage(s)
  const { event, address } = meetingOf(s, 'Site meeting')
  update.setTarget(address)
  for (const [name, content] of Object.entries({ ...HTML_BODIES, ...UPDATED_BODIES })) {
    event.body = content
    event.bodyType = 'html'
    if (content.includes(TEAMS_JOIN.slice(0, 60))) event.onlineMeeting = { joinUrl: TEAMS_JOIN }
    update.changed({ address, kind: 'added', name: NEWS.added[0] ?? '' })
    await s.settle()
    await update.send()
    const expected = withUpdateLine({ contentType: 'html', content }, NEWS).content
    expect([name, event.body === expected]).toEqual([name, true])
    const [copy] = planning.events.values()
    expect([name, copy?.body === expected]).toEqual([name, true])
    expect([name, event.onlineMeeting !== undefined]).toEqual([name, content.includes(TEAMS_JOIN)])
    delete event.onlineMeeting
  }
  expect(s.service.unknownRequests()).toEqual([])
  expect(s.service.log.filter(({ reply }) => reply.status >= 400)).toEqual([])
}, 60_000)

test('a body of plain text becomes a page with the same words, as Graph gives it', async () => {
  const s = await createStage()
  const { update } = createUpdateStage(s)
  const { event, address } = meetingOf(s, 'Site meeting')
  Object.assign(event, { body: 'a < b\r\nsee you', bodyType: 'text' })
  update.setTarget(address)
  update.changed({ address, kind: 'added', name: 'a.txt' })
  await s.settle()
  await update.send()
  expect(event.bodyType).toBe('html')
  expect(event.body).toContain('(2026-11-23)</div>\r\n<div class="PlainText">a &lt; b<br>\r\nsee you</div>')
})
