import { isObject } from './values'
import type { Json } from './values'

/** `$value` of an item attachment: MIME of a message, iCalendar of an event, vCard of a contact. [documented] */
export function itemText(item: Json): string {
  const type = String(item['@odata.type']).replace(/^#/, '')
  switch (type) {
    case 'microsoft.graph.event':
      return lines(
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Simulated Graph//EN',
        'BEGIN:VEVENT',
        `SUMMARY:${text(item['subject'])}`,
        `DTSTART:${stamp(item['start'])}`,
        `DTEND:${stamp(item['end'])}`,
        'END:VEVENT',
        'END:VCALENDAR',
      )
    case 'microsoft.graph.contact':
      return lines('BEGIN:VCARD', 'VERSION:3.0', `FN:${text(item['displayName'])}`, 'END:VCARD')
    default:
      return messageText(item)
  }
}

function messageText(item: Json): string {
  const body = isObject(item['body']) ? item['body'] : {}
  const head = [
    ['From', address(item['from'])],
    ['To', list(item['toRecipients'])],
    ['Cc', list(item['ccRecipients'])],
    ['Subject', text(item['subject'])],
    ['Date', text(item['sentDateTime'])],
    ['Message-ID', text(item['internetMessageId'])],
  ].filter(([, value]) => value !== '')
  return lines(
    ...head.map(([name, value]) => `${String(name)}: ${String(value)}`),
    'MIME-Version: 1.0',
    `Content-Type: text/${body['contentType'] === 'html' ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
    '',
    text(body['content']),
  )
}

function lines(...all: string[]): string {
  return all.join('\r\n') + '\r\n'
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function list(value: unknown): string {
  return Array.isArray(value) ? value.map(address).join(', ') : ''
}

function address(value: unknown): string {
  if (!isObject(value) || !isObject(value['emailAddress'])) return ''
  return `${text(value['emailAddress']['name'])} <${text(value['emailAddress']['address'])}>`
}

function stamp(value: unknown): string {
  return isObject(value) ? text(value['dateTime']).replaceAll(/[-:]|\.\d+/g, '') : ''
}
