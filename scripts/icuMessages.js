const { readFile } = require('node:fs/promises')
const { compileMessage } = require('@lingui/message-utils/compileMessage')

/** Files of the catalogue: one folder per language below src/texts. */
const CATALOGUE_FILE = /[\\/]src[\\/]texts[\\/](?!testing[\\/])[^\\/]+[\\/](?!index\.)[^\\/]+\.ts$/

/**
 * @param {string} source
 * @returns {string}
 *
 * Compiles the ICU messages of a catalogue file, so that the browser needs no parser. `source`: the file, as TypeScript or
 * after it. A file that is not one exported object of strings is a mistake, and so is a message that is not ICU.
 */
function compileCatalogue(source) {
  const found = /export const (\w+)(?:: [^=]+)? = (\{[\s\S]*\})(?: as const)?;?\s*$/.exec(
    source.replace(/\/\/# sourceMappingURL=.*$/m, '').trim(),
  )
  if (found === null) throw new Error(`Not a part of the catalogue: ${source.slice(0, 80)}`)
  const [, name, object] = found
  const texts = new Function(`return ${object}`)()
  const compiled = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, tokensOf(key, text)]))
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(compiled))})`
}

/** @param {string} key @param {string} text */
function tokensOf(key, text) {
  const tokens = compileMessage(text)
  // What cannot be parsed comes back as it was.
  const isBroken = tokens[0] === text && /[{}]/.test(text)
  if (isBroken || !tokens.every(isSaid)) throw new Error(`${key} is not an ICU message: ${text}`)
  return tokens
}

/**
 * @param {import('@lingui/message-utils/compileMessage').CompiledMessageToken} token
 * @returns {boolean}
 *
 * What parses may still be nothing that can be said: a word misspelled for `plural`, or a plural without its last resort.
 */
function isSaid(token) {
  if (typeof token === 'string') return true
  const [, kind, branches] = token
  if (kind === undefined) return true
  if (kind !== 'plural' || typeof branches !== 'object' || branches === null || !('other' in branches)) return false
  return Object.values(branches).every((branch) => branch === undefined || branch.every(isSaid))
}

/**
 * The same as a plugin of esbuild.
 * @type {import('esbuild').Plugin}
 */
const icuMessagesPlugin = {
  name: 'icu-messages',
  setup(build) {
    // esbuild's own expressions cannot say what must not come.
    build.onLoad({ filter: /[\\/]src[\\/]texts[\\/].+\.ts$/ }, async ({ path }) =>
      CATALOGUE_FILE.test(path)
        ? { contents: compileCatalogue(await readFile(path, 'utf8')), loader: 'js' }
        : undefined,
    )
  },
}

module.exports = { CATALOGUE_FILE, compileCatalogue, icuMessagesPlugin }
