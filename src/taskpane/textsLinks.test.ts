import { expect, test } from '@jest/globals'
import type { LinkPhase, LinkRow } from '../links'
import { formatIn } from './testing/english'
import { linkAnnouncements } from './announcementsLinks'
import { bodyWords, linkStateText, linkWords, placeText } from './textsLinks'

const format = formatIn('en-US')
const MB = 1024 * 1024
const URL = 'https://contoso-my.sharepoint.com/:v:/g/x'

function row(phase: LinkPhase, rest: Partial<LinkRow> = {}): LinkRow {
  const file = { name: 'film.mov', blob: new Blob([]), lastModifiedMs: 0 }
  return { key: 1, file, name: 'film.mov', sizeBytes: 100 * MB, batch: 1, phase, hold: undefined, ...rest }
}

const sending = (confirmedMb: number): LinkPhase => ({
  kind: 'sending',
  confirmedBytes: confirmedMb * MB,
  inFlightBytes: MB,
  totalBytes: 100 * MB,
  bytesPerSecond: undefined,
})
const linked = (place: Extract<LinkPhase, { kind: 'linked' }>['place']): LinkPhase => ({
  kind: 'linked',
  url: URL,
  place,
})
const between = (before: LinkRow[], after: LinkRow[]) => linkAnnouncements({ rows: before }, { rows: after }, format)

test('what stands in the text is the name, the size and that it is a link, and nothing of it is markup', () => {
  const words = bodyWords({ name: '<b>"A" & \'B\'.mov', sizeBytes: 151 * MB, url: `${URL}?a=1&b="x"` }, format)
  expect(words.html).toBe(
    `<a href="${URL}?a=1&amp;b=&quot;x&quot;">&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;.mov (151 MB) – link to a file in OneDrive</a><br>`,
  )
  expect(words.text).toBe(`<b>"A" & 'B'.mov (151 MB) – link to a file in OneDrive: ${URL}?a=1&b="x"\n`)
})

test('where it is, in words', () => {
  expect(linkStateText(row(sending(40)), format)).toBe('Sending – 41 of 100 MB')
  expect(linkWords(row(sending(40), { hold: { kind: 'offline' } }), format)).toBe('Offline')
  expect(linkWords(row(sending(40), { hold: { kind: 'throttled', untilMs: 1 } }), format)).toBe('Waiting')
  expect(linkWords(row(linked({ kind: 'in-text' })), format)).toBe('Link is in the event’s text')
  expect(linkWords(row({ kind: 'cancelled', isInDrive: false }), format)).toBe('Cancelled')
})

test('once it is made, the place says what is to be done', () => {
  expect(placeText({ kind: 'in-text' }, format)).toMatch(/^Nothing is saved yet/)
  expect(placeText({ kind: 'in-pane', because: undefined }, format)).toMatch(/^Outlook lets nothing be written/)
  expect(placeText({ kind: 'in-pane', because: { kind: 'form-changed' } }, format)).toBe(
    'It could not be put into the event’s text. The form was closed, or shows another event now. Copy the link and put it there yourself.',
  )
})

test('told to a screen reader: start, quarters, the end with what to do, and failure', () => {
  const queued = row({ kind: 'queued' })
  expect(between([], [queued])).toEqual([])
  expect(between([queued], [row(sending(0))])).toEqual(['film.mov: Sending.'])
  expect(between([row(sending(10))], [row(sending(20))])).toEqual([])
  expect(between([row(sending(20))], [row(sending(60))])).toEqual(['film.mov: 50%'])
  expect(between([row(sending(99))], [row(linked({ kind: 'in-text' }))])).toEqual([
    'film.mov: Link is in the event’s text',
    'film.mov: Nothing is saved yet. The link goes out with the event when you save or send it.',
  ])
  const failed = row({ kind: 'failed', failure: { kind: 'drive-full' }, fileUrl: undefined })
  expect(between([row(sending(99))], [failed])).toEqual([
    'film.mov: Failed. Your OneDrive is full. Free some space there, then try again.',
  ])
  const held = row(sending(20), { hold: { kind: 'offline' } })
  expect(between([row(sending(20))], [held])).toHaveLength(1)
  expect(between([held], [held])).toEqual([])
})
