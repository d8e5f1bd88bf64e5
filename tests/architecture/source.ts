import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import ts from 'typescript'

/** The project's root folder. */
export const ROOT = resolve(__dirname, '../..')

/** A source file: its path from the root with forward slashes, and its text. A sample in a test is one too. */
export interface Source {
  path: string
  text: string
}

/** All files below the given folders whose name ends in one of `endings`, without what git ignores. */
export function sources(folders: readonly string[], endings: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes(`${sep}node_modules${sep}`))
      .map((file) => ({
        path: file
          .slice(ROOT.length + 1)
          .split(sep)
          .join('/'),
        text: readFileSync(file, 'utf8'),
      })),
  )
}

/** Tests and what only tests use; the build never reaches it. */
export function isTestSource(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes('/testing/')
}

export function parse({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : path.endsWith('js') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
}

/** Every node of a file, in order, comments left out. */
export function* nodes(source: Source): Generator<ts.Node> {
  const waiting: ts.Node[] = [parse(source)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    const children = node.getChildren().filter((child) => !ts.isJSDoc(child))
    waiting.push(...children.reverse())
  }
}

/** `path:line`, for a complaint a reader can click. */
export function place(source: Source, node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart())
  return `${source.path}:${String(line + 1)}`
}

/** Every way to name another module: import, export from, import(), require(), import type, `typeof import()`. */
export function importsOf(source: Source): { specifier: string; place: string }[] {
  const found: { specifier: string; place: string }[] = []
  for (const node of nodes(source)) {
    const specifier = specifierOf(node)
    if (specifier !== undefined) found.push({ specifier, place: place(source, node) })
  }
  return found
}

function specifierOf(node: ts.Node): string | undefined {
  const named = namingNode(node)
  if (named === undefined) return undefined
  // A computed specifier cannot be checked, so it counts as one that no rule allows.
  return ts.isStringLiteralLike(named) ? named.text : `(computed) ${named.getText()}`
}

function namingNode(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExternalModuleReference(node)) return node.expression
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument
  if (!ts.isCallExpression(node)) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isImport || isRequire ? node.arguments[0] : undefined
}
