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

/** The beginning of a text on one line; `cut` when there is more. */
export function excerptOf(text: string, longest: number): Excerpt {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  if (line.length <= longest) return { text: line, cut: false }
  const word = line.lastIndexOf(' ', longest)
  const at = word > longest / 2 ? word : wholeCharacters(line, longest)
  return { text: `${line.slice(0, at).trim()} …`, cut: true }
}
