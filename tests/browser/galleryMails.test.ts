import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { openGallery, showScene, soonOn } from './gallery/openGallery'

jest.setTimeout(60_000)

let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  ;({ browser, page, complaints } = await openGallery())
}, 60_000)

afterAll(() => browser.close())

beforeEach(() => {
  complaints.length = 0
})

const show = (name: string, look?: { isDark?: boolean; language?: string }) => showScene(page, name, look)
const soon = (read: () => Promise<string | null | undefined>, expected: string | RegExp) => soonOn(page, read, expected)
const calls = () => page.evaluate(() => window.gallery.calls)
const chosenCalls = async () => (await calls()).filter((call) => call.startsWith('choose '))
const list = () => page.getByRole('listbox', { name: 'Mails' })
const option = (name: string | RegExp) => page.getByRole('option', { name })
/** Name of the line that the list says is active. */
const activeName = () =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? ''
    return document.getElementById(id)?.getAttribute('aria-label') ?? ''
  })
const focusedName = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
const selectedCount = () => page.locator('[role=option][aria-selected=true]').count()

test('mails are one stop of the Tab key and chosen with arrows and Space', async () => {
  await show('mails')
  await page.getByRole('button', { name: 'Hide' }).focus()
  await page.keyboard.press('Tab')
  expect(await focusedName()).toBe('Mails')
  expect(await activeName()).toMatch(/^Offer for the facade/)
  await page.keyboard.press('ArrowDown')
  expect(await soon(activeName, /^Re: Re: Fwd: Site access/)).toMatch(/^Re: Re: Fwd: Site access/)
  await page.keyboard.press('Space')
  const selected = () => option(/^Re: Re: Fwd/).getAttribute('aria-selected')
  expect(await soon(selected, 'true')).toBe('true')
  expect(await chosenCalls()).toEqual([expect.stringMatching(/^choose Re: Re: Fwd: Site access/)])
  await page.keyboard.press('Space')
  expect(await soon(selected, 'false')).toBe('false')
  await page.keyboard.press('End')
  expect(await soon(activeName, /^عرض/)).toMatch(/^عرض/)
  await page.keyboard.press('Tab')
  expect(await focusedName()).toBe('More mails')
  await page.keyboard.press('Shift+Tab')
  expect(await activeName()).toMatch(/^عرض/)
})

test('twelve mails of a conversation are chosen and attached with nothing but the keyboard', async () => {
  await show('conversation-twelve')
  await page.getByRole('searchbox', { name: 'Search mail' }).focus()
  for (let stop = 0; stop < 30 && (await focusedName()) !== 'Mails'; stop++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await soon(activeName, /^All 4/)).toBe('All 4 of this conversation, folded')
  await page.keyboard.press('Space')
  expect(await soon(activeName, /^All 12/)).toBe('All 12 of this conversation, folded')
  expect((await chosenCalls()).map((call) => call.split(', ').length)).toEqual([12])
  await page.keyboard.press('ArrowRight')
  expect(await soon(activeName, /shown$/)).toBe('All 12 of this conversation, shown')
  expect(await soon(async () => String(await selectedCount()), /^[5-9]|1\d$/)).toMatch(/\d/)
  for (let stop = 0; stop < 60 && (await focusedName()) !== 'Attach'; stop++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect((await calls()).at(-1)).toBe('attach')
  await page.getByText('12 mails, about 1.3 MB').waitFor()
})

test('a conversation unfolds and folds by its arrows, and the focus stays in the list', async () => {
  await show('conversation')
  await list().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await option(/Offer for the facade, .*Facade planning/)
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await soon(activeName, /^Offer for the facade/)).toMatch(/^Offer for the facade, .*has attachments$/)
  await page.keyboard.press('ArrowLeft')
  expect(await soon(activeName, /^Re: Offer for the facade/)).toMatch(/^Re: Offer for the facade, .*unread$/)
  expect(await focusedName()).toBe('Mails')
  // The same by the mouse: the sign is no click on the line.
  await option(/^All 4/)
    .getByTitle('Show them')
    .click()
  await option(/^All 4 of this conversation, shown/).waitFor()
  expect(await chosenCalls()).toEqual([])
})

test('Shift reaches from where choosing began, and lets go again when it goes back', async () => {
  await show('mails-many')
  await option(/^Daily report 1,/).click()
  await list().press('Shift+ArrowDown')
  await list().press('Shift+ArrowDown')
  await list().press('Shift+ArrowDown')
  expect(await soon(async () => String(await selectedCount()), '4')).toBe('4')
  await list().press('Shift+ArrowUp')
  expect(await soon(async () => String(await selectedCount()), '3')).toBe('3')
  await option(/^Daily report 6,/).click({ modifiers: ['Shift'] })
  expect(await soon(async () => String(await selectedCount()), '6')).toBe('6')
  await option(/^Daily report 2,/).click({ modifiers: ['Control'] })
  expect(await soon(async () => String(await selectedCount()), '5')).toBe('5')
})

test('of ten thousand mails a few are drawn, each knows its place, and all of them can be reached', async () => {
  await show('mails-many')
  const drawn = () => page.getByRole('option').count()
  const before = await drawn()
  expect(before).toBeLessThan(30)
  const first = option(/^Daily report 1,/)
  expect([await first.getAttribute('aria-posinset'), await first.getAttribute('aria-setsize')]).toEqual(['1', '-1'])
  await list().focus()
  await page.keyboard.press('End')
  expect(await soon(activeName, /^Daily report 10000,/)).toMatch(/^Daily report 10000,/)
  expect(await drawn()).toBeLessThan(30)
  expect(await calls()).toContain('more')
  await page.keyboard.press('PageUp')
  expect(await soon(activeName, /^Daily report 99\d\d,/)).toMatch(/^Daily report 99\d\d,/)
  // The active line exists although it was scrolled out of sight.
  await list().evaluate((element) => {
    element.scrollTop = 1_000
  })
  await option(/^Daily report 2\d,/)
    .first()
    .waitFor()
  expect(await activeName()).toMatch(/^Daily report 99\d\d,/)
})

test('Ctrl+A takes a hundred, says that this is the most, and is kept from Outlook', async () => {
  await show('mails-many')
  const isTaken = page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('keydown', (event) => {
          if (event.key === 'a') resolve(event.defaultPrevented)
        })
      }),
  )
  await list().press('Control+a')
  expect(await isTaken).toBe(true)
  expect((await chosenCalls())[0]?.split(', ')).toHaveLength(100)
  await page.getByText('100 mails at once is the most. Attach these first.').first().waitFor()
  await option(/^Daily report 1,/)
    .getByText('20 KB')
    .waitFor()
  await page.getByRole('button', { name: 'Show all 100' }).waitFor()
})

test('a conversation longer than a hundred says how many of it are on the list', async () => {
  await show('conversation-too-long')
  await page.getByText('100 of 130 mails of this conversation are on the list').first().waitFor()
})

test('a mail is looked into by its key or its button, and Back and Escape return to its line', async () => {
  await show('mails')
  await list().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('p')
  await page.getByRole('group', { name: /^Preview: Re: Re: Fwd/ }).waitFor()
  expect(await soon(focusedName, 'Back')).toBe('Back')
  await page.keyboard.press('Escape')
  expect(await soon(activeName, /^Re: Re: Fwd/)).toMatch(/^Re: Re: Fwd/)
  await page.getByRole('button', { name: /^Preview “Re: Re: Fwd/ }).click()
  await page.getByText('The mail has no text.').waitFor()
  await page.getByRole('button', { name: 'Choose this mail' }).click()
  await page.getByRole('button', { name: 'Do not attach this mail' }).waitFor()
  await page.getByRole('button', { name: 'Back' }).click()
  expect(await soon(activeName, /^Re: Re: Fwd/)).toMatch(/on the list$/)
})

test('the mouse finds the way into any line, and signs point where the text goes on', async () => {
  await show('mails')
  const eye = option(/^Re: Re: Fwd/).getByTitle('Preview')
  const opacity = () => eye.evaluate((element) => getComputedStyle(element).opacity)
  expect(await opacity()).toBe('0')
  await option(/^Re: Re: Fwd/).hover()
  expect(await soon(opacity, '1')).toBe('1')
  await eye.click()
  await page.getByRole('group', { name: /^Preview: Re: Re: Fwd/ }).waitFor()
  expect(await chosenCalls()).toEqual([])
  const turned = async (language: string) => {
    await show('conversation', { language })
    const sign = page.locator('[data-line-sign=fold] svg').first()
    return sign.evaluate((element) => getComputedStyle(element).transform)
  }
  expect([await turned('en-US'), await turned('ar-SA')]).toEqual(['none', 'matrix(-1, 0, 0, 1, 0, 0)'])
})

test('a filter searches again at once; 7 and 30 days exclude each other; what was typed stays', async () => {
  await show('compose-empty')
  const box = page.getByRole('searchbox', { name: 'Search mail' })
  expect(await page.getByRole('button', { name: 'Unread' }).count()).toBe(0)
  await box.fill('facade')
  await page.getByRole('button', { name: '7 days' }).click()
  await page.getByRole('button', { name: '30 days' }).click()
  await page.getByRole('button', { name: 'Deleted too' }).click()
  await page.getByRole('button', { name: 'Unread' }).click()
  expect(await calls()).toEqual([
    'search facade, 7 days',
    'search facade, 30 days',
    'search facade, 30 days, with deleted',
    'search facade, unread, 30 days, with deleted',
  ])
  expect(await page.getByRole('button', { name: '30 days' }).getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'From…' }).click()
  await page.keyboard.type('site')
  await page.keyboard.press('Enter')
  expect((await calls()).at(-1)).toBe('search facade, from site, unread, 30 days, with deleted')
  const people = await page.locator('datalist option').evaluateAll((all) => all.map((one) => one.getAttribute('value')))
  expect(people).toEqual(['planning@contoso.example', 'site@contoso.example'])
})

test('before anything is typed there are the mails about the event, or the newest', async () => {
  await show('compose-empty')
  await page.getByRole('button', { name: 'Mails about this event' }).click()
  await page.getByRole('button', { name: 'Newest mails' }).click()
  expect(await calls()).toEqual(['suggest', 'search '])
  await show('suggestions-none')
  await page.getByText('No mails about this event were found.').waitFor()
})

test('mails about the event are looked for by themselves, once, and never in place of what the person asked for', async () => {
  const quiet = () => page.evaluate(() => window.gallery.quietCalls)
  for (const [name, expected] of [
    ['compose-empty', ['suggest Site meeting, phase 2']],
    ['unsaved', ['suggest Site meeting, phase 2']],
    ['mails', []],
    ['looking', []],
    ['choose-event', []],
  ] as const) {
    await show(name)
    await page.waitForTimeout(50)
    expect([name, await quiet()]).toEqual([name, expected])
  }
})

test('folders are chosen level by level, and a mailbox that is not shared is a sentence', async () => {
  await show('folders')
  await page.getByRole('button', { name: 'Folders in Inbox' }).click()
  await page.getByText('There are no folders in here.').waitFor()
  expect(await soon(focusedName, 'Back')).toBe('Back')
  await page.keyboard.press('Enter')
  expect(await soon(focusedName, 'Everywhere')).toBe('Everywhere')
  await page.getByRole('button', { name: 'Sent Items, 87 mails' }).click()
  expect(await soon(focusedName, /^Folder/)).toBe('Folder: Sent Items')
  expect((await calls()).at(-1)).toBe('search , in Sent Items')
  await page.getByRole('button', { name: 'Folder: Sent Items' }).waitFor()
  await show('mailbox-refused')
  await page.getByText('Ask its owner to share its folders with you.').waitFor()
})

test('nothing is asked about events and contacts before their tab is opened', async () => {
  await show('contacts-tab')
  expect(await calls()).toEqual(['contacts ', 'choose Facade planning office'])
  await page.getByRole('searchbox', { name: 'Search contacts' }).waitFor()
  await option('(no name)').click()
  await page.getByRole('listitem', { name: '(no name), Ready' }).getByLabel('Attach the contact as').waitFor()
  await show('events-tab')
  await page.getByRole('listitem', { name: 'Facade sampling, Ready' }).getByLabel('Attach the event as').waitFor()
  await option(/^Handover of the keys, cancelled, /).waitFor()
})

test('only its attachments: each one is on the list, the mail is not, and a link is told', async () => {
  await show('only-attachments-chosen')
  const names = () => page.getByRole('listitem').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  expect(await names()).toEqual(['offer.pdf, 2.4 MB, Ready', 'Drawings as sent before, 900 KB, Ready'])
  await page.getByText('From the mail “Offer for the facade, revised”').first().waitFor()
  await page.getByText('“Plan” is a link to a file in the cloud; a link cannot be attached.').first().waitFor()
  await show('only-attachments-none')
  expect(await names()).toEqual(['Newsletter, 200 KB, Ready'])
  await show('only-attachments-failed')
  await page.getByRole('listitem').getByText('The mail was deleted or moved').waitFor()
  await show('stays-behind')
  await page.getByText('3 attachments inside stay behind: a.pdf, b.docx, c.xlsx').waitFor()
})

test('many things stand folded, and what Attach would do is summed up', async () => {
  await show('summary-twelve')
  expect(await page.getByRole('listitem').count()).toBe(5)
  await page.getByText('2 files and 10 mails, about 22.7 MB: 8 as items, 2 as .eml').waitFor()
  await page.getByRole('button', { name: 'Show all 12' }).click()
  expect(await soon(async () => String(await page.getByRole('listitem').count()), '12')).toBe('12')
})

test('beside a message an event is chosen, the mail is on the list by then, and another event can be chosen', async () => {
  await show('choose-event')
  await page.getByRole('heading', { name: 'Add to an event' }).waitFor()
  await page.getByRole('listitem', { name: /^Offer for the facade, revised/ }).waitFor()
  const calendars = page.getByLabel('Calendar', { exact: true })
  await calendars.waitFor()
  expect(await calendars.locator('option').evaluateAll((all) => all.map((one) => one.matches(':disabled')))).toEqual([
    false,
    false,
    false,
    true,
  ])
  await option(/^Handover of the keys, cancelled, /).waitFor()
  const picker = page.getByRole('listbox', { name: 'Coming up' })
  await picker.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Site meeting, phase 2' }).waitFor()
  expect(await focusedName()).toBe('Site meeting, phase 2')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Add to an event' }).waitFor()
  // The mail came onto the list once.
  expect((await calls()).filter((call) => !call.startsWith('events'))).toEqual([
    'describe 1',
    'choose Offer for the facade, revised',
    'pick Site meeting, phase 2',
    'chooseAnother',
  ])
  await show('choose-event-seven')
  await page.getByText('7 mails selected').waitFor()
  await page.getByRole('button', { name: 'Show all 7' }).waitFor()
})

test('beside an event another one is chosen and the way back is there, with the keyboard alone', async () => {
  await show('another-event')
  await page.getByRole('heading', { name: 'Choose an event' }).waitFor()
  await option(/^Morning round, repeats, /).waitFor()
  await page.getByRole('listbox', { name: 'Coming up' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await soon(focusedName, 'Only this day')).toBe('Only this day')
  await page.getByText(/^Wed, Nov 25, 7:00.*The other days stay as they are/).waitFor()
  await page.getByRole('group', { name: 'This event repeats. Where should it go?' }).waitFor()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  const focusedList = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await soon(focusedList, 'Coming up')).toBe('Coming up')
  await page.keyboard.press('Enter')
  await soon(focusedName, 'Only this day')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Morning round' }).waitFor()
  expect(await focusedName()).toBe('Morning round')
  const back = page.getByRole('button', { name: 'Back to “Quarterly review with the northern region”' })
  await back.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Quarterly review' }).waitFor()
  expect(await focusedName()).toBe('Quarterly review with the northern region')
  expect((await calls()).filter((call) => !call.startsWith('events'))).toEqual(['pick Morning round', 'backToShown'])
})

test('what was pasted is said for the ear too, and an event that was found is chosen by its own button', async () => {
  await show('another-link-nonsense')
  await page
    .getByRole('status')
    .getByText('This is neither a link to an event nor its id.')
    .waitFor({ state: 'attached' })
  const box = page.getByRole('textbox', { name: 'Link or id of the event' })
  await box.fill('x')
  const sentence = page.locator('main').getByText('This is neither a link to an event nor its id.')
  await sentence.waitFor({ state: 'detached' })

  await show('another-link-found')
  await page
    .getByRole('status')
    .getByText(/^Site meeting, phase 2, /)
    .waitFor({ state: 'attached' })
  await page.getByRole('group', { name: /^Site meeting, phase 2, / }).waitFor()
  await page.getByRole('button', { name: 'Choose this event' }).click()
  expect((await calls()).at(-1)).toBe('pick Site meeting, phase 2')
})

test('no complaint, in either direction of writing', async () => {
  for (const name of [
    'conversation-unfolded',
    'preview-html',
    'choose-event',
    'another-series',
    'another-only-look',
    'another-link-found',
    'folders',
  ]) {
    await show(name, { language: 'ar-SA' })
  }
  expect(complaints).toEqual([])
})
