/**
 * Runs the Office.js that the page has been fetching since its first byte. A tag in the page would run it before the first paint
 * wherever it lies in the cache already. Office.js finds its folder by the address of its tag, and waits for nothing of the page.
 */
export function runOffice(page: Document): void {
  const href = page.querySelector<HTMLLinkElement>('link[data-office]')?.href
  if (href === undefined) return
  const script = page.createElement('script')
  script.dataset['office'] = ''
  // It may have failed before anybody waits for it.
  script.addEventListener('error', () => (script.dataset['failed'] = ''))
  script.src = href
  page.head.append(script)
}
