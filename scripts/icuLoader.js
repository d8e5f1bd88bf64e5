const { compileCatalogue } = require('./icuMessages')

/** `icuMessages` as a loader of webpack. */
module.exports = function icuLoader(source) {
  return compileCatalogue(source)
}
