// `npm run killed`: a 60 MB upload, in a Chromium whose processes are killed 20 times. `-- --kills N --seed S`.
import { parseArgs } from 'node:util'
import { playKilledUpload } from '../tests/browser/support/killedUpload'
import { ensureBuilt } from './demo/build'

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' }, mb: { type: 'string', default: '60' } },
})

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}
async function main() {
  for (const sessionStatus of ['answered', 'refused'] as const) {
  const t = Date.now()
  const r = await playKilledUpload({ sizeBytes: Number(values.mb) * 1024*1024, kills: Number(values.kills), seed: values.seed, sessionStatus, lastDeath: sessionStatus === 'answered' ? 'in the body of a range':'stored, no reply', tell: (l) => say(`${((Date.now()-t)/1000).toFixed(1)} ${l}`) })
  say(JSON.stringify({...r, offers: r.offers.map(o=>`${o.life}:${o.startByte/4/1024/1024}`).join(' '), again: r.again.map(o=>`${o.life}:${o.startByte/4/1024/1024}`).join(' '), storedFrom: r.storedFrom.map(x=>x/4/1024/1024).join(' ')}, null, 1))
  }
}
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
