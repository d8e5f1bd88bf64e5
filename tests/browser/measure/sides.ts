import { isOnlyHeard, isVisible, said } from './boxes'

/** Pixels between the pane's sides and a part of it, on the side where lines begin and on the one where they end. */
export interface Sides {
  part: string
  words: string
  start: number
  end: number
}

/** What stands where lines begin, where they end, or reaches from one side to the other, in every language. */
export const PARTS: Readonly<Record<string, { selector: string; stands: 'start' | 'end' | 'both' }>> = {
  pane: { selector: 'main, footer, main section, main ul, main li, [role=listbox], iframe', stands: 'both' },
  notice: { selector: '.fui-MessageBar', stands: 'both' },
  'search field': { selector: '.fui-SearchBox', stands: 'both' },
  'file control': { selector: 'input[type=file][multiple]', stands: 'both' },
  bar: { selector: '[role=progressbar], [role=progressbar] > div', stands: 'both' },
  heading: { selector: 'h1, h2, header svg', stands: 'start' },
  sign: {
    selector: 'main li > svg, section > svg, .fui-MessageBar__icon, .fui-SearchBox svg:first-child',
    stands: 'start',
  },
  name: { selector: 'main li > div > [title]:not(button)', stands: 'start' },
  'first tab': { selector: '[role=tab]:first-child', stands: 'start' },
  'folder button': { selector: 'main div:has(> div > input[type=file]) > button', stands: 'start' },
  'box in a line': { selector: '[role=option] svg:first-child:not(span *), main li > input', stands: 'start' },
  words: { selector: '[role=option] [dir=auto]:first-child, footer div > span:first-child', stands: 'start' },
  'last button of a row': { selector: 'main li > div > button:last-child', stands: 'end' },
  'button beside a heading': { selector: 'section > div:first-child > div > button:last-child', stands: 'end' },
  'attach button': { selector: 'footer > div:last-child > button', stands: 'end' },
}

/** Where each part stands, in the order of the page. */
export function sidesOfParts(): Sides[] {
  const isRtl = getComputedStyle(document.querySelector('main') ?? document.body).direction === 'rtl'
  const width = document.documentElement.clientWidth
  return Object.entries(PARTS).flatMap(([part, { selector }]) =>
    [...document.querySelectorAll(selector)]
      .filter((one) => isVisible(one) && (one instanceof HTMLInputElement || !isOnlyHeard(one)))
      .map((one) => {
        const { left, right } = one.getBoundingClientRect()
        const [start, end] = isRtl ? [width - right, left] : [left, width - right]
        return { part, words: said(one), start, end }
      }),
  )
}
