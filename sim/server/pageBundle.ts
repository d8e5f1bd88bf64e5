import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const PAGE_FOLDER = join(__dirname, '../outlook/page')

/** The simulated Outlook's own files, made ready for the browser. */
export interface PageFiles {
  html: string
  style: string
  /** The page's code. */
  page: string
  /** Stands for MicrosoftAjax.js inside the pane; needs `simulatedPaneBoot` defined before it. */
  shim: string
}

/** Bundles the page and the pane's shim. */
export async function bundlePage(): Promise<PageFiles> {
  const [html, style, page, shim] = await Promise.all([
    readFile(join(PAGE_FOLDER, 'index.html'), 'utf8'),
    readFile(join(PAGE_FOLDER, 'style.css'), 'utf8'),
    bundle('main.ts'),
    bundle('paneShim.ts'),
  ])
  return { html, style, page, shim }
}

async function bundle(file: string): Promise<string> {
  const result = await build({
    entryPoints: [join(PAGE_FOLDER, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'silent',
  })
  const [output] = result.outputFiles
  if (output === undefined) throw new Error(`esbuild made nothing of ${file}.`)
  return output.text
}
