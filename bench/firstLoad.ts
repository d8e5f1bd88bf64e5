import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { limit } from './figures'
import type { Figure } from './figures'

const GOAL_KB = 200
const GOAL_WHOLE_KB = 400
/** Files of the languages that the pane speaks; a person loads one of them. */
const LANGUAGE = /^(de|fr|es|it|pt-BR|pl|ja|zh-Hans|ar|he)\./

/**
 * JavaScript that the pane's page loads by itself before the pane is there, gzipped, without Office.js: against the goal and
 * Microsoft's template; and all of it that there is, with one language.
 */
export function firstLoad(distFolder: string, peerFolder: string): Figure[] {
  const runs = [scriptsOf(distFolder, 'taskpane.html')]
  const what = 'first-load JavaScript, gzipped'
  const goal: Figure = { what, unit: 'KB', runs, ...limit(GOAL_KB) }
  const all = readdirSync(distFolder).filter((name) => name.endsWith('.js') && !LANGUAGE.test(name))
  const wholeKb = all.reduce((sum, name) => sum + gzippedKb(join(distFolder, name)), 0)
  const whole: Figure = {
    what: 'whole app with one language, gzipped',
    unit: 'KB',
    runs: [wholeKb],
    ...limit(GOAL_WHOLE_KB),
  }
  if (!existsSync(peerFolder)) {
    console.log('skipped: the built template is not here, so its first-load JavaScript is not compared')
    return [goal, whole]
  }
  const peer = readdirSync(peerFolder).filter((name) => /^(polyfill|react|taskpane)\.js$/.test(name))
  const value = peer.reduce((sum, name) => sum + gzippedKb(join(peerFolder, name)), 0)
  return [goal, whole, { ...goal, against: { what: 'Microsoft’s React template', runs: [value] }, goal: undefined }]
}

/** Its scripts, what it asks for ahead of them, and the English sentences. */
function scriptsOf(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), 'utf8')
  const told = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, name]) => name ?? '')
  const scripts = told(/<script[^>]+src="?([^"\s>]+)/g)
  const ahead = told(/<link[^>]+as="?script"?[^>]+href="?([^"\s>]+)/g).filter((href) => !href.startsWith('http'))
  const texts = told(/data-texts="?[^">]*?\b(en\.[^"\s>]+)/g)
  if (scripts.length < 2 || ahead.length < 2 || texts.length !== 1) throw new Error(`${page} loads otherwise: ${html}`)
  return [...scripts, ...ahead, ...texts].reduce((sum, name) => sum + gzippedKb(join(folder, name)), 0)
}

function gzippedKb(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1024
}
