/**
 * Puts the measured pieces of a report on pages of a given height. A piece is never split; a heading stays with what
 * follows it; a table that goes on starts the next page with its head again.
 */
export type MeasuredPiece = {
  /** Distances from the start of the whole report, in px; the gap between two pieces lies between them. */
  readonly top: number
  readonly bottom: number
  /** Must not be the last one on a page. */
  readonly keepsWithNext: boolean
  readonly startsPage: boolean
  /** Height of the table head that is repeated when a page starts with this piece, in px. */
  readonly headHeight: number
}

/** Half-open ranges of the pieces: `from` included, `to` not. */
export type PageRange = { readonly from: number; readonly to: number }

export function packPages(pieces: readonly MeasuredPiece[], height: number): readonly PageRange[] {
  const pages: PageRange[] = []
  let from = 0
  while (from < pieces.length) {
    const to = pageEnd(pieces, from, height)
    pages.push({ from, to })
    from = to
  }
  return pages
}

function pageEnd(pieces: readonly MeasuredPiece[], from: number, height: number): number {
  const first = pieces[from]
  if (first === undefined) return from
  const room = first.top + height - first.headHeight
  let to = from + 1
  for (let piece = pieces[to]; piece !== undefined && piece.bottom <= room && !piece.startsPage; piece = pieces[to])
    to += 1
  return to === pieces.length || pieces[to]?.startsPage === true ? to : withoutOrphans(pieces, from, to)
}

/** Takes headings at the end of a page to the next one; a page of nothing but headings stays as it is. */
function withoutOrphans(pieces: readonly MeasuredPiece[], from: number, to: number): number {
  let end = to
  while (end > from && pieces[end - 1]?.keepsWithNext === true) end -= 1
  return end === from ? to : end
}
