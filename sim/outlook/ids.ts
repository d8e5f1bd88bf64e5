/** An id as Office.js hands it out: Exchange's own base64, where the REST form has `-` and `_`. */
export function ewsForm(restId: string): string {
  return restId.replaceAll('-', '/').replaceAll('_', '+')
}

/** The REST form of an id from Office.js; a REST id passes unchanged. */
export function restForm(ewsId: string): string {
  return ewsId.replaceAll('/', '-').replaceAll('+', '_')
}
