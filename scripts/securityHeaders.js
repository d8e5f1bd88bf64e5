const { buildCloud, SHARED } = require('./buildCloud')

/**
 * The headers a deployment serves the pane with: the hosts of one cloud, that of `ADDIN_CLOUD` unless told, and what all
 * share. `Content-Security-Policy` is a header and not a meta tag because `frame-ancestors` works only there; no
 * X-Frame-Options, which would blank the pane in Outlook on the web.
 */
function securityHeaders({ development = false, cloud = buildCloud().hosts } = {}) {
  const officeJs = new URL(cloud.officeJs).origin
  const policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'", officeJs, ...cloud.officeCdn, ...SHARED.officeScripts],
    // Griffel (Fluent UI) and Office.js write style elements at run time.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", ...cloud.officeCdn],
    'connect-src': [
      "'self'",
      ...(development ? ['wss:'] : []),
      cloud.graph,
      ...cloud.upload,
      ...cloud.drive,
      cloud.signIn,
      ...SHARED.officeTelemetry,
    ],
    // Of an Outlook host that it does not know, Office.js asks a page of its own whether the person trusts it.
    'frame-src': [cloud.signIn, officeJs],
    'frame-ancestors': cloud.outlook,
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
