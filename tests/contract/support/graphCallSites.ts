import ts from 'typescript'
import { isTestSource, nodes, sources } from '../../architecture/source'

/** Where the Graph door itself stands, and what hands its calls on before it is there. */
const DOORS = ['src/graph/', 'src/deferred.ts']
const METHODS = ['read', 'readBlob', 'write']

/** Every place in src/ that asks Graph for something, as `path:line` of the method's name. */
export function graphCallSites(): string[] {
  return sources(['src'], ['.ts', '.tsx'])
    .filter(({ path }) => !isTestSource(path) && !DOORS.some((door) => path.startsWith(door)))
    .flatMap((source) =>
      [...nodes(source)].flatMap((node) => {
        if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
        const { name, expression } = node.expression
        const isGraph = METHODS.includes(name.text) && /(^|\.)graph$/.test(expression.getText())
        if (!isGraph || handsOn(node)) return []
        const { line } = name.getSourceFile().getLineAndCharacterOfPosition(name.getStart())
        return [`${source.path}:${String(line + 1)}`]
      }),
    )
}

/** `(call, …) => graph.read(call, …)` asks for nothing by itself. */
function handsOn({ arguments: [first], ...node }: ts.CallExpression): boolean {
  if (first === undefined || !ts.isIdentifier(first)) return false
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionLike(at) && at.parameters.some(({ name }) => name.getText() === first.text)) return true
  }
  return false
}
