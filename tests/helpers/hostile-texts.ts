/** Texts that a spreadsheet program would take for something else, and everything that breaks a careless writer. */
const beginnings = ['=', '+', '-', '@', '\t', '\r', '\n', "'", '', ' ', '"', '|', '%', ';', ',']
const middles = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://evil.example","x")',
  'Müller & Söhne',
  '<b>x</b>',
  ']]>',
  '&amp;',
  '_x000D_',
  '_x005F_x000D_',
  '漢字 😀',
  '\u2028\u0085',
  '\u0001\u001F',
  '0012',
  '1e5',
  '2026-04-27',
  'TRUE',
  '#REF!',
  '1.234,56',
  'a"b""c',
  "''",
]
const ends = ['', ' ', '\n', '\r', '\r\n', '\t', '"', "'", ',', ';', '\\', '=']

/** `count` different texts, the same in every run. */
export function hostileTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = (list: readonly string[], by: number): string => list[Math.floor(at / by) % list.length] ?? ''
    const middle = pick(middles, beginnings.length)
    const end = pick(ends, beginnings.length * middles.length)
    return `${pick(beginnings, 1)}${middle}${at >= 3_600 ? String(at) : ''}${end}`
  })
}
