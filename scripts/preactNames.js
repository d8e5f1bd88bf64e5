/** React's names, as the sources and Fluent import them, and what of Preact they are. Docs: decisions/0021. */
const PREACT_NAMES = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom/test-utils': 'preact/test-utils',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
  scheduler: 'preact/compat/scheduler',
}

/** For webpack. Exact names: `react-dom` alone would take `react-dom/client` with it. */
const preactAlias = Object.fromEntries(Object.entries(PREACT_NAMES).map(([name, preact]) => [`${name}$`, preact]))

/**
 * The same as a plugin of esbuild.
 * @type {import('esbuild').Plugin}
 */
const preactPlugin = {
  name: 'preact-names',
  setup(build) {
    build.onResolve({ filter: /^(react|scheduler)/ }, ({ path, resolveDir, kind }) => {
      const preact = PREACT_NAMES[path]
      return preact === undefined ? undefined : build.resolve(preact, { resolveDir, kind })
    })
  },
}

module.exports = { preactAlias, preactPlugin }
