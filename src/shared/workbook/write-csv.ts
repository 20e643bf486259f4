/**
 * A list as comma-separated text that spreadsheet programs open without running anything: every field quoted, and a
 * text that would be taken for a formula gets one apostrophe in front, as does a text that begins with one.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((text) => `"${guard(text).replaceAll('"', '""')}"`).join(','))
  // The mark in front tells Excel that it is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const guard = (text: string): string => (/^['=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
