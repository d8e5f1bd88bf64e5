/**
 * What stands for React in everything that is bundled, Fluent UI included: docs/decisions/0021-preact.md. Each name by itself, since
 * `react-dom` alone would take `react-dom/client` with it.
 */
const DRAWN_BY = {
  react: 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  scheduler: 'preact/compat/scheduler',
}

module.exports = { DRAWN_BY }
