import { join } from 'node:path'
import { build } from 'esbuild'
import { DRAWN_BY } from '../../../scripts/drawnBy'
import { icuMessagesPlugin } from '../../../scripts/icuMessages'

/** The gallery page as one piece of HTML; it asks nobody for anything. */
export async function galleryHtml(): Promise<string> {
  const bundled = await build({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    alias: DRAWN_BY,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [icuMessagesPlugin],
    logLevel: 'silent',
  })
  const script = bundled.outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''
  return `<!doctype html><html lang="en"><title>Event Attachments</title><style>html,body{height:100%;margin:0}</style><body></body><script>${script}</script>`
}
