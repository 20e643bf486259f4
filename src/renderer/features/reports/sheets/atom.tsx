import type { ReactNode } from 'react'
import { splitText } from '#shared/report/split-text'

/** A column of a printed table; widths are per cent of the page. */
export type Column = { readonly title: string; readonly width: number; readonly end?: true }

/** The head of a printed table; repeated on every page that the table goes on to. */
export type TableFrame = { readonly id: string; readonly columns: readonly Column[] }

/** A piece of a report that is never split over two pages: a heading, a paragraph, a row, a chart. */
export type Atom = {
  readonly key: string
  readonly node: ReactNode
  /** The table that the row belongs to; null outside tables. */
  readonly frame: TableFrame | null
  readonly keepsWithNext: boolean
  readonly startsPage: boolean
}

const plain = { frame: null, keepsWithNext: false, startsPage: false } as const

export const block = (key: string, node: ReactNode): Atom => ({ ...plain, key, node })

export const heading = (key: string, text: string): Atom => ({
  ...plain,
  key,
  node: <h2>{text}</h2>,
  keepsWithNext: true,
})

export const subheading = (key: string, text: ReactNode): Atom => ({
  ...plain,
  key,
  node: <h3 dir="auto">{text}</h3>,
  keepsWithNext: true,
})

/** A sentence of the report's own. */
export const note = (key: string, text: string): Atom => block(key, <p className="rs-note">{text}</p>)

/** Somebody's text, in pieces that fit a page. */
export const written = (key: string, text: string, whenEmpty: string): readonly Atom[] => {
  const pieces = splitText(text)
  if (pieces.length === 0) return [note(key, whenEmpty)]
  return pieces.map((piece, index) =>
    block(
      `${key}-${String(index)}`,
      <p dir="auto" className={piece.goesOn ? 'rs-goes-on' : undefined}>
        {piece.text}
      </p>,
    ),
  )
}

/** Rows given as cells; each cell in the column of its place. */
export const table = (frame: TableFrame, rows: readonly (readonly ReactNode[])[]): readonly Atom[] =>
  rows.map((cells, index) => ({
    ...plain,
    key: `${frame.id}-${String(index)}`,
    frame,
    node: frame.columns.map(({ title, end }, at) => (
      <td key={title} dir="auto" className={end === true ? 'rs-end' : undefined}>
        {cells[at]}
      </td>
    )),
  }))

/** The same pieces, beginning on a new page. */
export const onNewPage = ([first, ...rest]: readonly Atom[]): readonly Atom[] =>
  first === undefined ? [] : [{ ...first, startsPage: true }, ...rest]
