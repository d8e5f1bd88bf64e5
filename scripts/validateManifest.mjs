// `node scripts/validateManifest.mjs manifest.xml`: Microsoft's schema, then the rules that Outlook applies beyond it. No network.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const SCHEMA = join(ROOT, 'tests/contract/manifest-xsd/OfficeAppManifestV1_1.xsd')
const MAX_BYTES = 256 * 1024
const MAX_RESID_CHARS = 32

const NAMESPACES = {
  o: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  bt: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
}

function main(path) {
  if (!existsSync(path)) return ['there is no such file']
  const bytes = readFileSync(path)
  const problems = []
  let manifest
  try {
    manifest = XmlDocument.fromBuffer(bytes, { url: path })
  } catch (error) {
    return [`not XML: ${error.message.trim()}`]
  }
  problems.push(...schemaProblems(manifest))
  problems.push(...fileProblems(bytes))
  problems.push(...duplicateControls(manifest))
  problems.push(...resourceProblems(manifest))
  problems.push(...addressProblems(manifest))
  problems.push(...iconProblems(manifest, dirname(resolve(path))))
  manifest.dispose()
  return problems
}

function schemaProblems(manifest) {
  xmlRegisterFsInputProviders()
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA), { url: SCHEMA })
  const validator = XsdValidator.fromDoc(schema)
  try {
    validator.validate(manifest)
    return []
  } catch (error) {
    const details = error.details ?? [{ line: 0, message: error.message }]
    return details.map(({ line, message }) => `schema, line ${line}: ${message.trim()}`)
  } finally {
    validator.dispose()
    schema.dispose()
  }
}

function fileProblems(bytes) {
  const problems = []
  if (bytes.length > MAX_BYTES) problems.push(`${bytes.length} bytes; Outlook reads at most ${MAX_BYTES}`)
  if (bytes[0] === 0xef && bytes[1] === 0xbb)
    problems.push('starts with a byte order mark, which stops office-addin-debugging')
  return problems
}

/** The same id twice in one block: Outlook refuses the whole manifest. The 1.0 and the 1.1 block are read one or the other. */
function duplicateControls(manifest) {
  return overrideBlocks(manifest).flatMap((block) => {
    const ids = ownNodes(block, 'Group', 'Control').map((node) => node.attr('id')?.value ?? '')
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => `the id "${id}" is there twice in one VersionOverrides block`)
  })
}

/** Every resid names a resource of its own block, and no resource is unused. */
function resourceProblems(manifest) {
  return overrideBlocks(manifest).flatMap((block) => {
    const defined = ownNodes(block, 'Image', 'Url', 'String').flatMap((node) => node.attr('id')?.value ?? [])
    const used = ownNodes(block).flatMap((node) => node.attr('resid')?.value ?? [])
    return [
      ...used.filter((id) => id.length > MAX_RESID_CHARS).map((id) => `the resid "${id}" has more than 32 characters`),
      ...used.filter((id) => !defined.includes(id)).map((id) => `the resid "${id}" is defined nowhere in its block`),
      ...defined.filter((id) => !used.includes(id)).map((id) => `the resource "${id}" is used nowhere`),
    ]
  })
}

function addressProblems(manifest) {
  const problems = []
  for (const node of manifest.find('//*[@DefaultValue]')) {
    const value = node.attr('DefaultValue').value
    if (/^http:/i.test(value)) problems.push(`line ${node.line}: ${value} is not https`)
  }
  for (const node of manifest.find('//o:AppDomain', NAMESPACES)) {
    const domain = node.content.trim()
    if (!/^https:\/\/[^/*]+$/.test(domain)) {
      problems.push(`AppDomain ${domain}: scheme, host and port only, https, no path, no wildcard`)
    }
  }
  return problems
}

/** Icons are beside the manifest in source and in dist/, and as large as they are announced. */
function iconProblems(manifest, folder) {
  const announced = new Map([
    [64, manifest.find('//o:IconUrl', NAMESPACES)],
    [128, manifest.find('//o:HighResolutionIconUrl', NAMESPACES)],
  ])
  const problems = []
  for (const [size, nodes] of announced) {
    for (const node of nodes) problems.push(...iconProblem(folder, node.attr('DefaultValue').value, size))
  }
  for (const block of overrideBlocks(manifest)) {
    const urls = new Map(
      ownNodes(block, 'Image')
        .filter((node) => node.attr('DefaultValue'))
        .map((node) => [node.attr('id')?.value, node.attr('DefaultValue').value]),
    )
    for (const image of ownNodes(block, 'Image').filter((node) => node.attr('size'))) {
      const url = urls.get(image.attr('resid')?.value)
      if (url) problems.push(...iconProblem(folder, url, Number(image.attr('size').value)))
    }
  }
  return problems
}

function iconProblem(folder, url, size) {
  const file = join(folder, 'assets', url.split('/').at(-1))
  if (!existsSync(file)) return [`the icon ${url} has no file in assets/`]
  const png = readFileSync(file)
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') return [`${file} is no PNG`]
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return width === size && height === size ? [] : [`${url} is ${width} x ${height}, announced as ${size} x ${size}`]
}

function overrideBlocks(manifest) {
  return manifest.find("//*[local-name()='VersionOverrides']")
}

/** Elements of one block without those of the block nested in it; all, or those of the given names. */
function ownNodes(block, ...names) {
  return block
    .find('.//*')
    .filter((node) => names.length === 0 || names.includes(node.name))
    .filter((node) => nearestBlock(node).namespaceUri === block.namespaceUri)
}

function nearestBlock(node) {
  let block = node
  while (block.name !== 'VersionOverrides') block = block.parent
  return block
}

const path = process.argv[2] ?? join(ROOT, 'manifest.xml')
const problems = [...new Set(main(path))]
if (problems.length > 0) {
  console.error(`${path} is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  process.exitCode = 1
} else {
  console.log(`${path} is valid: schema, ids, resources, addresses, icons.`)
  console.log("Microsoft's own check needs the network: npx office-addin-manifest validate manifest.xml")
}
