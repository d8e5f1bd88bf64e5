const { config: addin } = require('../package.json')

/**
 * Where the built add-in will be served from: `ADDIN_URL=https://addin.example.com/outlook npm run build`. No slash at the end.
 * @param {string | undefined} text
 * @returns {string}
 */
function deploymentUrl(text = addin.developmentUrl) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `ADDIN_URL is "${text}". Outlook loads add-ins over https only: give an address such as https://addin.example.com`,
    )
  }
  return url.href.replace(/\/$/, '')
}

/**
 * manifest.xml as the deployment needs it. An AppDomain takes an origin, the other addresses take the folder too.
 * @param {string} text
 * @param {string} url
 * @returns {string}
 */
function deploymentManifest(text, url) {
  return text
    .replaceAll(`<AppDomain>${addin.developmentUrl}</AppDomain>`, `<AppDomain>${new URL(url).origin}</AppDomain>`)
    .replaceAll(addin.developmentUrl, url)
}

module.exports = { deploymentManifest, deploymentUrl }
