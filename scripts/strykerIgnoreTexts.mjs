/**
 * Words for support only (a note in the log, the message of an abort that nobody is shown): no behaviour hangs on them, and
 * a test that repeats them letter by letter holds nothing.
 */
function isTextForSupport(path) {
  if (path.isCallExpression()) {
    const { callee } = path.node
    return callee.type === 'MemberExpression' && callee.object.name === 'log' && callee.property.name === 'note'
  }
  const isArgument = path.isStringLiteral() && path.parent.type === 'NewExpression'
  return isArgument && path.parent.callee.name === 'DOMException' && path.parent.arguments[0] === path.node
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts-for-support',
    value: { shouldIgnore: (path) => (isTextForSupport(path) ? 'words for support only' : undefined) },
  },
]
