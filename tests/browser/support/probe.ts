import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import hosts from '../../../src/config/hosts.json'

/** Builds a page that stands where the pane would, with the real Office.js and the real msal-browser at hand; returns its folder. */
export async function buildProbe(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'probe-'))
  await mkdir(join(folder, 'assets'))
  await build({
    entryPoints: [join(__dirname, 'probePage.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    outfile: join(folder, 'probe.js'),
    logLevel: 'silent',
  })
  await writeFile(
    join(folder, 'taskpane.html'),
    `<!doctype html><meta charset="utf-8"><title>Probe</title><script src="${hosts.officeJs.global}"></script><script src="probe.js"></script><p>Probe</p><button>First</button><button>Last</button>`,
  )
  // The simulated ribbon shows the pane's icon.
  await writeFile(join(folder, 'assets/icon-32.png'), Buffer.from(ONE_PIXEL, 'base64'))
  return folder
}

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
