const hosts = require('../src/config/hosts.json')

/**
 * The headers a deployment serves the pane with. `Content-Security-Policy` is a header and not a meta tag because
 * `frame-ancestors` works only there; no X-Frame-Options, which would blank the pane in Outlook on the web.
 */
function securityHeaders({ development = false } = {}) {
  const signIn = [...new Set(Object.values(hosts.signIn))]
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...hosts.officeScripts],
    // Griffel (Fluent UI) and Office.js write style elements at run time.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'https://*.cdn.office.net'],
    'connect-src': [
      "'self'",
      ...(development ? ['wss:'] : []),
      ...Object.values(hosts.graph),
      ...hosts.upload,
      ...signIn,
      ...hosts.officeTelemetry,
    ],
    'frame-src': signIn,
    'frame-ancestors': hosts.outlook,
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  }
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([name, sources]) => `${name} ${sources.join(' ')}`)
      .join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

module.exports = { securityHeaders }
