import { join } from 'node:path'
import { build } from 'esbuild'

let script: Promise<string> | undefined

/** What puts `window.measure` into a page; evaluated there, so that no policy of the page has a say. */
export function measureScript(): Promise<string> {
  script ??= bundle()
  return script
}

async function bundle(): Promise<string> {
  const bundled = await build({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  })
  return bundled.outputFiles[0]?.text ?? ''
}
