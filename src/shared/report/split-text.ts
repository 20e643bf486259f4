/**
 * Long texts in pieces that a page can hold: paragraphs first, then sentences, then words. A piece is never split over
 * two pages, so it has to be small against one.
 */
const longestPiece = 480

export type TextPiece = {
  readonly text: string
  /** The same paragraph as the piece before. */ readonly goesOn: boolean
}

export function splitText(text: string, longest = longestPiece): readonly TextPiece[] {
  return text
    .split(/\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => piecesOf(paragraph, longest).map((piece, index) => ({ text: piece, goesOn: index > 0 })))
}

function piecesOf(paragraph: string, longest: number): readonly string[] {
  const pieces: string[] = []
  let rest = paragraph
  while (rest.length > longest) {
    const at = breakAt(rest, longest)
    pieces.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** After the last sentence that fits, else after the last word, else between two characters. */
function breakAt(text: string, longest: number): number {
  const head = text.slice(0, longest)
  const sentence = Math.max(
    ...['. ', '! ', '? ', '; '].map((end) => head.lastIndexOf(end) + 1),
    ...['。', '！', '？'].map((end) => head.lastIndexOf(end) + 1),
  )
  if (sentence > longest / 3) return sentence
  const word = head.lastIndexOf(' ')
  return word > longest / 3 ? word + 1 : wholeCharacters(text, longest)
}

/** Never between the two halves of a character outside the basic plane. */
function wholeCharacters(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

export type Excerpt = { readonly text: string; readonly cut: boolean }

/** From Hangul and Kana on, characters are about twice as wide as Latin ones. */
const widthOf = (character: string): number => (character >= '\u1100' ? 2 : 1)

/** How many characters of a text fit a width given in Latin ones. */
function fitting(text: string, width: number): number {
  let used = 0
  for (let at = 0; at < text.length; at += 1) {
    used += widthOf(text.charAt(at))
    if (used > width) return at
  }
  return text.length
}

/** The beginning of a text on one line, as wide as so many Latin characters; `cut` when there is more. */
export function excerptOf(text: string, longest: number): Excerpt {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  const end = fitting(line, longest)
  if (end === line.length) return { text: line, cut: false }
  const word = line.lastIndexOf(' ', end)
  const at = word > end / 2 ? word : wholeCharacters(line, end)
  return { text: `${line.slice(0, at).trim()} …`, cut: true }
}
