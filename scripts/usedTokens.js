const path = require('node:path')
const { webDarkTheme, webLightTheme } = require('@fluentui/react-components')

/**
 * Fluent brings two themes of 459 values each and an object that names them all; the pane uses a fourth of them. The build writes
 * `tokens.x` as the CSS variable that it stands for, and keeps the values of those that any script of the build names.
 */

const LIBRARY = '@fluentui/react-components'
const THEMES = { webLightTheme, webDarkTheme }
const THEME_FILE = /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]themes[\\/]web[\\/](light|dark)Theme\.js$/
const STYLE_FILE = /[\\/]@fluentui[\\/]react-[\w-]+[\\/]lib[\\/].*\.styles\.js$/
/** Stands for a theme until all that is used is known. */
const PLACE = /"theme:(web(?:Light|Dark)Theme)"/g
const USED = /var\(--(\w+)/g

/** A plugin of Babel: `tokens.colorBrandStroke1` becomes `'var(--colorBrandStroke1)'`. */
function inlineTokens({ types }) {
  return {
    name: 'inline-tokens',
    visitor: {
      MemberExpression(node) {
        const { object, property, computed } = node.node
        if (computed || !types.isIdentifier(object) || !types.isIdentifier(property)) return
        const binding = node.scope.getBinding(object.name)
        if (!binding?.path.isImportSpecifier() || binding.path.parent.source.value !== LIBRARY) return
        if (binding.path.node.imported.name !== 'tokens') return
        if (!(property.name in webLightTheme)) throw node.buildCodeFrameError(`Fluent has no ${property.name}.`)
        node.replaceWith(types.stringLiteral(`var(--${property.name})`))
      },
    },
  }
}

/** As a loader of webpack: Fluent's own styles like ours, and the theme's file without its values. */
function tokensLoader(source) {
  const [, kind] = THEME_FILE.exec(this.resourcePath) ?? []
  if (kind === undefined) return source.replace(/\btokens\.(\w+)/g, '"var(--$1)"')
  const name = kind === 'light' ? 'webLightTheme' : 'webDarkTheme'
  return `export const ${name} = "theme:${name}"`
}

/** As a plugin of webpack: puts the values in. */
class UsedTokens {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS
    compiler.hooks.thisCompilation.tap('UsedTokens', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'UsedTokens', stage }, (assets) => {
        const scripts = Object.keys(assets).filter((name) => path.extname(name) === '.js')
        const texts = new Map(scripts.map((name) => [name, String(assets[name].source())]))
        const used = new Set(
          [...texts.values()].flatMap((text) => Array.from(text.matchAll(USED), ([, token]) => token)),
        )
        for (const [name, text] of texts) {
          const places = [...text.matchAll(PLACE)]
          if (places.length === 0) continue
          const replaced = new sources.ReplaceSource(assets[name])
          for (const { 0: place, 1: theme, index } of places)
            replaced.replace(index, index + place.length - 1, valuesOf(THEMES[theme], used))
          compilation.updateAsset(name, replaced)
        }
      })
    })
  }
}

function valuesOf(theme, used) {
  return JSON.stringify(Object.fromEntries(Object.entries(theme).filter(([token]) => used.has(token))))
}

module.exports = Object.assign(tokensLoader, { inlineTokens, TOKEN_FILES: [THEME_FILE, STYLE_FILE], UsedTokens })
