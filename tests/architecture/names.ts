import ts from 'typescript'
import { nodes, place } from './source'
import type { Source } from './source'

/**
 * Places that name `name`: as a variable, a type, a property (`window.Office`, `globalThis['Office']`). An object's own key of
 * that name is another thing and does not count.
 */
export function namings(source: Source, name: string): string[] {
  return [...nodes(source)].filter((node) => isNaming(node, name)).map((node) => place(source, node))
}

function isNaming(node: ts.Node, name: string): boolean {
  if (ts.isStringLiteralLike(node)) return ts.isElementAccessExpression(node.parent) && node.text === name
  if (!ts.isIdentifier(node) || node.text !== name) return false
  const { parent } = node
  const isOwnKey =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  return !isOwnKey
}

/** Places that export without a name: `export default`, `export { x as default }`, `export =`. */
export function defaultExports(source: Source): string[] {
  return [...nodes(source)].filter(isDefaultExport).map((node) => place(source, node))
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  if (!ts.canHaveModifiers(node)) return false
  return (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
}

/** Origins written into the code itself; comments do not count. */
export function origins(source: Source): string[] {
  return [...nodes(source)].filter(isText).flatMap((node) => node.text.match(/https?:\/\/[^/\s"'`]+/g) ?? [])
}

function isText(node: ts.Node): node is ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node)
  )
}

/** Lines that hold code; blank lines and lines of comment do not count (the same measure as ESLint's `max-lines`). */
export function codeLines(source: Source): number {
  const lines = new Set<number>()
  for (const node of nodes(source)) {
    if (node.getChildCount() > 0 || node.getWidth() === 0) continue
    const file = node.getSourceFile()
    const first = file.getLineAndCharacterOfPosition(node.getStart()).line
    const last = file.getLineAndCharacterOfPosition(node.getEnd()).line
    for (let line = first; line <= last; line += 1) lines.add(line)
  }
  return lines.size
}
