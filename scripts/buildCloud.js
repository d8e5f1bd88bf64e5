const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const hosts = require('../src/config/hosts.json')

/** What a build without `ADDIN_CONFIG` ships: a deployment puts its client id in. */
const TEMPLATE = join(__dirname, '../assets/config.json')

/**
 * A row of the table of clouds (src/config/hosts.json), or what `config.json` gives in its place for a cloud of one's own.
 * @typedef {{ name: string, signIn: string, graph: string, upload: string[], drive: string[], outlook: string[], officeJs: string, officeCdn: string[] }} CloudHosts
 */

/** @returns {string[]} */
function knownClouds() {
  return Object.keys(hosts.graph)
}

/**
 * @param {string} name
 * @returns {CloudHosts}
 */
function knownCloud(name) {
  if (!knownClouds().includes(name)) {
    throw new Error(`ADDIN_CLOUD is "${name}". There are: ${[...knownClouds(), 'custom'].join(', ')}.`)
  }
  const { graph, signIn, upload, drive, outlook, officeJs, officeCdn } = hosts
  return {
    name,
    signIn: signIn[name],
    graph: graph[name],
    upload: upload[name],
    drive: drive[name],
    outlook: outlook[name],
    officeJs: officeJs[name],
    officeCdn: [officeCdn[name]],
  }
}

/**
 * A cloud that the table does not know: its hosts come from the deployment's `config.json`, which the pane checks once more.
 * @param {Record<string, unknown>} config
 * @returns {CloudHosts}
 */
function customCloud(config) {
  return {
    name: 'custom',
    signIn: originOf(config, 'authority'),
    graph: originOf(config, 'graphBaseUrl'),
    upload: originsOf(config, 'uploadHosts'),
    drive: config.driveHosts === undefined ? [] : originsOf(config, 'driveHosts'),
    outlook: originsOf(config, 'outlookHosts'),
    officeJs: addressOf(config.officeJs, 'officeJs').href,
    officeCdn: [],
  }
}

/** What the hosts of a cloud share: Office.js fetches one script and counts its calls there, wherever it comes from. */
const SHARED = hosts.shared

/**
 * Which cloud is built for, and the `config.json` that goes beside the page. `ADDIN_CLOUD` names it; `ADDIN_CONFIG` is the path
 * of a deployment's own `config.json`, which names it too. A script tag and a header cannot be chosen at run time.
 * @param {{ ADDIN_CLOUD?: string | undefined, ADDIN_CONFIG?: string | undefined }} environment
 * @returns {{ hosts: CloudHosts, config: Record<string, unknown> }}
 */
function buildCloud({ ADDIN_CLOUD: asked, ADDIN_CONFIG: path } = process.env) {
  const config = readConfig(path ?? TEMPLATE)
  const name = String(config.cloud ?? 'global')
  if (asked !== undefined && asked !== name) {
    if (path !== undefined) {
      throw new Error(`ADDIN_CLOUD is "${asked}", and "cloud" in ${path} is "${name}". They have to be the same.`)
    }
    if (asked === 'custom') {
      throw new Error(
        'ADDIN_CLOUD is "custom": ADDIN_CONFIG has to be the path of the config.json that gives its hosts.',
      )
    }
    const known = knownCloud(asked)
    return {
      hosts: known,
      config: { clientId: config.clientId, authority: `${known.signIn}/organizations`, cloud: asked },
    }
  }
  return { hosts: name === 'custom' ? customCloud(config) : knownCloud(name), config }
}

/** @returns {Record<string, unknown>} */
function readConfig(/** @type {string} */ path) {
  try {
    const config = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config
  } catch (error) {
    throw new Error(
      `ADDIN_CONFIG is "${path}", which cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
  throw new Error(`ADDIN_CONFIG is "${path}", which holds no JSON object.`)
}

/** @returns {URL} */
function addressOf(/** @type {unknown} */ value, /** @type {string} */ key) {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url
  throw new Error(`"${key}" of a custom cloud is ${JSON.stringify(value) ?? 'missing'}. An https address is needed.`)
}

/** @returns {string} */
function originOf(/** @type {Record<string, unknown>} */ config, /** @type {string} */ key) {
  return addressOf(config[key], key).origin
}

/** @returns {string[]} */
function originsOf(/** @type {Record<string, unknown>} */ config, /** @type {string} */ key) {
  const list = config[key]
  if (Array.isArray(list)) return list.map((one) => addressOf(one, key).origin)
  throw new Error(
    `"${key}" of a custom cloud is ${JSON.stringify(list) ?? 'missing'}. A list of https addresses is needed.`,
  )
}

module.exports = { buildCloud, customCloud, knownCloud, knownClouds, SHARED }
