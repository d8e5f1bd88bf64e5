/**
 * In a web frame Office.js listens for `keydown` on `window`: it moves focus itself on Tab, gives focus back to Outlook
 * on Escape and forwards every chord to Outlook as a shortcut, also when the pane has handled the key. This listener on
 * `document` comes after the pane's own and before that one, and stops what belongs to the pane.
 */
export function keepKeysInPane(document: Document): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isPanesOwn(event, document)) event.stopPropagation()
    else if (isTab(event)) hideGuards(document)
  }
  document.addEventListener('keydown', onKeyDown)
  for (const kind of ['keydown', 'click'] as const) document.addEventListener(kind, stopSecond, { capture: true })
  const stopShowing = showGivenFocus(document)
  return () => {
    stopShowing()
    document.removeEventListener('keydown', onKeyDown)
    for (const kind of ['keydown', 'click'] as const) document.removeEventListener(kind, stopSecond, { capture: true })
  }
}

/**
 * Outlook gives the focus by a message, so that no key is pressed in the pane: Fluent UI, which draws rings for the keyboard only, would
 * draw none at the first stop. A Tab that goes no further than to it tells it what is going on.
 */
function showGivenFocus(document: Document): () => void {
  const window = document.defaultView
  let isPressed = false
  const press = () => (isPressed = true)
  const release = () => (isPressed = false)
  const tell = () => {
    if (isPressed) return
    const stop = (event: Event) => {
      event.stopImmediatePropagation()
    }
    document.addEventListener('keydown', stop, { capture: true, once: true })
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', keyCode: TAB_CODE, bubbles: true }))
  }
  const heard = { pointerdown: press, pointerup: release, pointercancel: release, focus: tell }
  for (const [kind, hear] of Object.entries(heard)) window?.addEventListener(kind, hear)
  return () => {
    for (const [kind, hear] of Object.entries(heard)) window?.removeEventListener(kind, hear)
  }
}

/** Fluent UI asks for the number. */
const TAB_CODE = 9

/**
 * A key held down and the second half of a double click are no second command: the button under them may mean the opposite by then
 * ("Undo"), or belong to the row that moved up.
 */
function stopSecond(event: KeyboardEvent | MouseEvent): void {
  const isSecond = event instanceof KeyboardEvent ? event.repeat && isCommand(event) : event.detail === 2
  if (!isSecond) return
  event.preventDefault()
  event.stopPropagation()
}

function isCommand({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' || (key === ' ' && !isTextField(target))
}

function isPanesOwn(event: KeyboardEvent, document: Document): boolean {
  if (event.defaultPrevented) return true
  if (isTab(event)) return !isAtEnd(document, event.shiftKey ? 'start' : 'end')
  return isAlone(event) || isPaste(event) || (isTextField(event.target) && isEditing(event))
}

function isTab(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey
}

/** Shift or Ctrl before the key that makes it a chord; Alt by itself is Outlook's own. */
function isAlone({ key }: KeyboardEvent): boolean {
  return key === 'Shift' || key === 'Control'
}

/** Files are pasted anywhere in the pane. */
function isPaste(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'v'
}

const EDITING_KEYS = new Set(['a', 'c', 'x', 'y', 'z', 'Backspace', 'Delete', 'Home', 'End', 'Insert'])

/** Capital letters, characters by AltGr, marking with Shift, and the chords every text field has. */
function isEditing(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return event.key.length === 1
  if (event.altKey) return false
  if (!event.ctrlKey && !event.metaKey) return event.shiftKey && !/^F\d+$/.test(event.key)
  return EDITING_KEYS.has(event.key.length === 1 ? event.key.toLowerCase() : event.key) || event.key.startsWith('Arrow')
}

const NO_TEXT_TYPES = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !NO_TEXT_TYPES.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

/** Where there is no further stop in this direction; Office.js then tells Outlook, which takes the focus over. */
function isAtEnd(document: Document, end: 'start' | 'end'): boolean {
  const active = document.activeElement ?? document.body
  // A dialog keeps the focus by itself, also where its last control is the last of the page.
  if (active.closest('[aria-modal="true"]')) return false
  const beyond = end === 'end' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  return !stops(document).some(
    (stop) =>
      stop !== active && (active.compareDocumentPosition(stop) & beyond) !== 0 && !isSameRadioGroup(stop, active),
  )
}

const FOCUSABLE = 'a[href],area[href],button,input,select,textarea,summary,iframe,[tabindex],[contenteditable]'
/** Fluent UI's focus guards: focusable, but nothing to see. */
const GUARD = '[data-tabster-dummy]'

function stops(document: Document): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(`:disabled,${GUARD}`) &&
      !element.closest('[inert]') &&
      element.getClientRects().length > 0 &&
      getComputedStyle(element).visibility === 'visible',
  )
}

/** The browser makes one stop of a radio group. */
function isSameRadioGroup(one: Element, other: Element): boolean {
  if (!(one instanceof HTMLInputElement) || !(other instanceof HTMLInputElement)) return false
  return one.type === 'radio' && other.type === 'radio' && one.name !== '' && one.name === other.name
}

/**
 * At the end of the pane the guards would be further stops to Office.js, with nothing visible. It leaves out whatever
 * has tabindex -1; the old value returns once the event is over (a microtask would run before `window` hears of it).
 */
function hideGuards(document: Document): void {
  const guards = [...document.querySelectorAll<HTMLElement>(GUARD)].filter((guard) => guard.tabIndex >= 0)
  const before = guards.map((guard) => guard.tabIndex)
  for (const guard of guards) guard.tabIndex = -1
  setTimeout(() => {
    guards.forEach((guard, index) => (guard.tabIndex = before[index] ?? 0))
  }, 0)
}
