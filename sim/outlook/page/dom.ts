type Child = Node | string | null | undefined | false

/** An element with properties and children; `class` and `aria-*` style attributes go in as attributes. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | ((event: Event) => void) | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : value)
  }
  for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child)
  return element
}

/** A runner for handlers that are asynchronous: what goes wrong is shown, never lost. */
export function run(work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    console.error('Simulated Outlook:', error)
  })
}
