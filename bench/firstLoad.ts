import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { limit } from './figures'
import type { Figure } from './figures'

const GOAL_KB = 200

/** JavaScript that the pane's page loads by itself, gzipped, without Office.js; against the goal and Microsoft's template. */
export function firstLoad(distFolder: string, peerFolder: string): Figure[] {
  const runs = [scriptsOf(distFolder, 'taskpane.html')]
  const what = 'first-load JavaScript, gzipped'
  const goal: Figure = { what, unit: 'KB', runs, ...limit(GOAL_KB) }
  if (!existsSync(peerFolder)) {
    console.log('skipped: the built template is not here, so its first-load JavaScript is not compared')
    return [goal]
  }
  const peer = readdirSync(peerFolder).filter((name) => /^(polyfill|react|taskpane)\.js$/.test(name))
  const value = peer.reduce((sum, name) => sum + gzippedKb(join(peerFolder, name)), 0)
  return [goal, { ...goal, against: { what: 'Microsoft’s React template', runs: [value] }, goal: undefined }]
}

function scriptsOf(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), 'utf8')
  const names = [...html.matchAll(/<script[^>]+src="?([^"\s>]+)/g)].map(([, src]) => src ?? '')
  if (names.length < 2) throw new Error(`${page} loads no script of ours: ${html}`)
  return names.filter((src) => !src.startsWith('http')).reduce((sum, src) => sum + gzippedKb(join(folder, src)), 0)
}

function gzippedKb(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1024
}
