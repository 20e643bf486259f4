import Papa from 'papaparse'

export type SplitRows = {
  readonly rows: readonly (readonly string[])[]
  /** Where a quotation mark was opened and never closed, as the index of its row and its position in the text. */
  readonly openQuote: { readonly row: number; readonly at: number } | null
  /** Rows with text after a closing quotation mark. */
  readonly strayQuotes: readonly number[]
}

export type SplitOptions = {
  readonly delimiter: string
  /** Rows to read at most. */
  readonly limit: number
  /** False takes quotation marks as ordinary characters. */
  readonly quotes: boolean
}

/** Splits text with `\n` line ends into cells; every cell stays text. The only file that knows the csv library. */
export function splitCsv(text: string, { delimiter, limit, quotes }: SplitOptions): SplitRows {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    preview: limit,
    // The library has no switch for quotes; a character that text cannot contain any more turns them off.
    quoteChar: quotes ? '"' : '\u0000',
  })
  const quoteErrors = errors.filter(({ type }) => type === 'Quotes')
  const missing = quoteErrors.find(({ code }) => code === 'MissingQuotes')
  return {
    rows: data,
    openQuote: missing === undefined ? null : { row: missing.row ?? data.length - 1, at: missing.index ?? 0 },
    strayQuotes: quoteErrors.filter(({ code }) => code !== 'MissingQuotes').map(({ row }) => row ?? 0),
  }
}
