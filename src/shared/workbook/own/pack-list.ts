/**
 * Several values in one cell: entries and their parts, each with a mark that people type as well. A mark inside a value
 * gets a backslash in front, so that every list comes back as it was.
 */
const escapePart = (text: string, mark: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`).replaceAll('\n', '\\n')

/** Splits at the mark where no backslash stands in front of it. */
function splitEscaped(text: string, mark: string): readonly string[] {
  const parts: string[] = ['']
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const last = parts.length - 1
    if (character === '\\' && at + 1 < text.length) {
      at += 1
      const next = text.charAt(at)
      parts[last] += next === 'n' ? '\n' : next
    } else if (character === mark) parts.push('')
    else parts[last] += character
  }
  return parts
}

/** `retail; north` */
export const packTags = (tags: readonly string[]): string => tags.map((tag) => escapePart(tag, ';')).join('; ')

export const unpackTags = (text: string): readonly string[] =>
  text.trim() === '' ? [] : splitEscaped(text, ';').map((tag) => tag.trim())

/** One line an entry: `Pia Partner | Head of sales | pia@acme.example | +49 30 1`. */
export const packLines = (entries: readonly (readonly string[])[]): string =>
  entries
    .map((parts) =>
      parts
        .map((part) => escapePart(part, '|'))
        .join(' | ')
        .replace(/( \| )+$/, ''),
    )
    .join('\n')

export const unpackLines = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => splitEscaped(line, '|').map((part) => part.trim()))
