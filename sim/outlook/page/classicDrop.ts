import type { VirtualMail } from './contract'

/** Drops mails on the page as classic Outlook does (outlook-host §3): virtual files, of which `webkitGetAsEntry` knows nothing. */
export function dropFromClassic(mails: readonly VirtualMail[]): void {
  const items = mails.map(({ name, content }) => ({
    kind: 'file',
    type: '',
    webkitGetAsEntry: () => null,
    getAsFile: () => (content === null ? null : new File([content], name)),
  }))
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const event = new Event(type, { bubbles: true, cancelable: true })
    // No page can make a real one that holds such files.
    const dataTransfer = { items, types: ['Files'], files: [], dropEffect: 'none', getData: () => '' }
    Object.defineProperty(event, 'dataTransfer', { value: dataTransfer })
    document.body.dispatchEvent(event)
  }
}
