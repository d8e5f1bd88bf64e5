import type { WireReply } from '../wire'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** A page of the sign-in, with links for its buttons. */
export function entraPage(
  title: string,
  lines: readonly string[],
  links: readonly { name: string; to: string }[],
): WireReply {
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  const buttons = links.map(({ name, to }) => `<a role="button" href="${escaped(to)}">${escaped(name)}</a>`).join(' ')
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1>${body}<p>${buttons}</p></html>`,
  }
}

/** What Entra shows of a mistake that it must not tell the address it was given: nobody is led back. */
export function errorPage(aadsts: string, words: string): WireReply {
  return entraPage('Sorry, but we’re having trouble signing you in.', [`${aadsts}: ${words}`], [])
}

export function redirectTo(url: string): WireReply {
  return { status: 302, headers: { location: url, 'cache-control': 'no-store' }, body: '' }
}

export function jsonReply(status: number, body: unknown, headers: Record<string, string> = {}): WireReply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  }
}
