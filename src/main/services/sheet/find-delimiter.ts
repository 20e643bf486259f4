import { splitCsv } from './split-csv'

const candidates = [',', ';', '\t', '|'] as const
const sampleCharacters = 65_536
const sampleRows = 200

/**
 * The separator whose rows agree best on their number of cells. Counting characters is misled by commas inside cells
 * (`DE; 2; ITMP, ERIC`) and by decimal commas; agreement is not, because the header row has none of those.
 */
export function findDelimiter(text: string): string {
  const hint = /^sep=(.)\n/i.exec(text)?.[1]
  if (hint !== undefined) return hint
  const sample = text.length > sampleCharacters ? text.slice(0, text.lastIndexOf('\n', sampleCharacters)) : text
  const scored = candidates.map((delimiter) => ({ delimiter, score: scoreDelimiter(sample, delimiter) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

function scoreDelimiter(sample: string, delimiter: string): number {
  const { rows } = splitCsv(sample, { delimiter, limit: sampleRows, quotes: true })
  const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let common = 1
  for (const [width, count] of counts)
    if (width > 1 && count > (counts.get(common) ?? 0) * (common > 1 ? 1 : 0)) common = width
  if (common === 1) return 0
  const agreement = (counts.get(common) ?? 0) / widths.length
  const header = widths.find((width) => width > 1) === common ? 0.2 : 0
  return agreement + header + Math.min(common, 20) / 200
}
