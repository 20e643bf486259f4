/**
 * A text as the format writes it (ECMA-376, ST_Xstring): characters that XML cannot hold become `_x0001_`, a text that
 * looks like one of these gets its underscore written out, and half characters become the sign for a lost one.
 * A text like `#REF!` is written so that no program takes it for an error.
 */
export const encodeCellText = (text: string): string => (isUneven.test(text) ? encodeUneven(text) : text)

/** Holds anything that may have to be written otherwise; hardly any text does. */
const isUneven = /^#|_x|[^\t\n -\uD7FF\uE000-\uFFFD]/

const encodeUneven = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/^#(?=[A-Z0-9/!?_]+$)/, '_x0023_')
    .replace(notInXml, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

const notInXml = /[^\t\n -\uFFFD]/g
