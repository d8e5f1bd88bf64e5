import { chain, isOnlyHeard, isVisible, said } from './boxes'

/** Red, green, blue from 0 to 255 and how much covers, from 0 to 1. */
interface Colour {
  r: number
  g: number
  b: number
  a: number
}

/** WCAG 1.4.11. */
const LEAST_CONTRAST = 3

/** Fields whose edge or fill is all that shows them, and signs without words. */
export function colourFaults(): string[] {
  const visible = [
    ...document.querySelectorAll('input,select,textarea,button,[role=option] svg,[role=progressbar]'),
  ].filter((element) => isVisible(element) && !isOnlyHeard(element))
  return visible.flatMap((element) => {
    if (isOff(element) || isDrawnByBrowser(element)) return []
    const contrast = element instanceof HTMLButtonElement ? ofSign(element) : ofEdge(element)
    return contrast === undefined || contrast >= LEAST_CONTRAST
      ? []
      : [`${said(element)} has ${contrast.toFixed(2)} : 1`]
  })
}

/** A box to check as the browser draws it is exempt, and known to be drawn well; its edge is in no style. */
function isDrawnByBrowser(element: Element): boolean {
  const isBox = element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type)
  return isBox && getComputedStyle(element).appearance !== 'none'
}

/** What cannot be used need not be seen as well. */
function isOff(element: Element): boolean {
  return element.matches(':disabled,[aria-disabled=true],[aria-disabled=true] *')
}

/** Of a button with words the words are measured elsewhere. */
function ofSign(button: Element): number | undefined {
  const sign = button.querySelector('svg')
  if (sign === null || button.textContent.trim() !== '') return undefined
  return contrast(over(parse(getComputedStyle(sign).color), behind(sign)), behind(sign))
}

/** The best of what is drawn by and around the element: borders, fills, signs. */
function ofEdge(element: Element): number {
  if (element instanceof SVGElement)
    return contrast(over(parse(getComputedStyle(element).color), behind(element)), behind(element))
  const near = [element, element.parentElement, element.nextElementSibling, ...element.children].filter(
    (one) => one !== null,
  )
  const around = element.parentElement?.parentElement ?? document.body
  const back = behind(around)
  const found = near.flatMap((one) => [undefined, '::before', '::after'].flatMap((part) => coloursOf(one, part)))
  return Math.max(1, ...found.map((colour) => contrast(over(colour, back), back)))
}

function coloursOf(element: Element, part: string | undefined): Colour[] {
  const style = getComputedStyle(element, part)
  if (part !== undefined && style.content === 'none') return []
  const borders = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => style[`border${side}Color`])
  return [...borders, style.backgroundColor].map(parse)
}

/** The colour a thing stands on. */
export function behind(element: Element): Colour {
  const layers = [...chain(element)].map((one) => parse(getComputedStyle(one).backgroundColor))
  const white = { r: 255, g: 255, b: 255, a: 1 }
  return layers.reduceRight((under, layer) => over(layer, under), white)
}

function over(top: Colour, under: Colour): Colour {
  const mix = (one: number, other: number) => one * top.a + other * (1 - top.a)
  return { r: mix(top.r, under.r), g: mix(top.g, under.g), b: mix(top.b, under.b), a: 1 }
}

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** Any colour that CSS can say. */
export function parse(text: string): Colour {
  const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text)
  if (rgb !== null) return { r: Number(rgb[1]), g: Number(rgb[2]), b: Number(rgb[3]), a: Number(rgb[4] ?? 1) }
  if (canvas === null) throw new Error('There is nothing to read colours with.')
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = text
  canvas.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
  return { r, g, b, a: a / 255 }
}

/** From 1 to 21 (WCAG 2). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance({ r, g, b }: Colour): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
