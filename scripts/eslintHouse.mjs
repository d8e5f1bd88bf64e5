/**
 * A function of more than `max` own lines asks for a reason. Unlike `max-lines-per-function`, the lines of functions
 * inside it count for those alone: a `createX(deps)` that returns a few small functions is not long.
 */
const functionLength = {
  meta: {
    type: 'suggestion',
    schema: [{ type: 'integer' }],
    messages: { long: '{{name}} has {{own}} own lines; at most {{max}}.' },
  },
  create(context) {
    const [max] = context.options
    const inner = []
    const isCode = (line) => !/^\s*(\/\/.*|\/?\*.*)?$/.test(line)
    const linesOf = (node) =>
      context.sourceCode.lines.slice(node.loc.start.line - 1, node.loc.end.line).filter(isCode).length
    return {
      ':function': () => inner.push(0),
      ':function:exit'(node) {
        const nested = inner.pop()
        const all = linesOf(node)
        const own = all - nested
        if (inner.length > 0) inner[inner.length - 1] += all > 1 ? all : 0
        if (own > max)
          context.report({ node, messageId: 'long', data: { name: node.id?.name ?? 'This function', own, max } })
      },
    }
  },
}

export const house = { rules: { 'function-length': functionLength } }
