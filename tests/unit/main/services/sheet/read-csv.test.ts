import { describe, expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import { readCsv, type CsvContent, type CsvCorrections } from '../../../../../src/main/services/sheet/read-csv'

const read = (content: string | Buffer, corrections: Partial<CsvCorrections> = {}): CsvContent =>
  readCsv(Buffer.from(content), 'list', { encoding: null, delimiter: null, ...corrections })
const rowsOf = (content: string | Buffer, corrections: Partial<CsvCorrections> = {}): readonly (readonly unknown[])[] =>
  read(content, corrections).sheets[0]?.rows ?? []

const wide = (text: string, littleEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

describe('encoding', () => {
  const list = 'Name,Ort\nMüller,Zürich\n'
  it.each([
    ['UTF-8', Buffer.from(list), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${list}`), 'utf-8'],
    ['UTF-16 LE with a mark', wide(`\uFEFF${list}`, true), 'utf-16le'],
    ['UTF-16 BE with a mark', wide(`\uFEFF${list}`, false), 'utf-16be'],
    ['UTF-16 LE without a mark', wide(list, true), 'utf-16le'],
    ['UTF-16 BE without a mark', wide(list, false), 'utf-16be'],
    ['Windows-1252', Buffer.from(list, 'latin1'), 'windows-1252'],
  ])('recognises %s', (_, bytes, encoding) => {
    expect(read(bytes).encoding).toBe(encoding)
    expect(rowsOf(bytes)).toEqual([
      ['Name', 'Ort'],
      ['Müller', 'Zürich'],
    ])
  })

  it('takes the correction of a person and reports characters that it cannot read', () => {
    const content = read(Buffer.from(list, 'latin1'), { encoding: 'utf-8' })
    expect(content.notices).toMatchObject([
      { kind: 'unreadable-characters', message: expect.stringContaining('line 2') },
    ])
  })

  it('refuses an encoding that nobody knows', () => {
    expect(() => read(list, { encoding: 'klingon' })).toThrow(HostError)
  })
})

describe('separator', () => {
  it.each([
    ['comma', 'a,b\n1,2\n', ','],
    ['semicolon', 'a;b\n1;2\n', ';'],
    ['tab', 'a\tb\n1\t2\n', '\t'],
    ['pipe', 'a|b\n1|2\n', '|'],
    ['semicolon despite decimal commas', 'name;value;share\nx;1,5;2,5\ny;2,5;3,5\n', ';'],
    ['semicolon despite commas in every row', 'where;who\nDE; ITMP, ERIC\nNL; AMS, UU\n', ';'],
    ['what the first line states', 'sep=|\na;b|c\nd;e|f\n', '|'],
  ])('recognises %s', (_, text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter)
  })

  it('takes the correction of a person', () => {
    expect(rowsOf('a;b,c\n', { delimiter: ';' })).toEqual([['a', 'b,c']])
  })

  it('keeps the row numbers when the first line states the separator', () => {
    expect(rowsOf('sep=;\nName;Country\n')).toEqual([[], ['Name', 'Country']])
  })
})

describe('cells', () => {
  it('stay text: leading zeros, long numbers and dates are not changed', () => {
    expect(rowsOf('siren,siret,day\n067491886,06749188612203,01/02/2020\n')[1]).toEqual([
      '067491886',
      '06749188612203',
      '01/02/2020',
    ])
  })

  it('may hold separators, quotation marks and line breaks inside quotation marks', () => {
    expect(rowsOf('a,b\r\n"x, y","he said ""no""\r\ntwice"\r\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'he said "no"\ntwice'],
    ])
  })

  it('keep their row when a quotation mark is never closed, with a notice naming the cell', () => {
    const content = read('Name,Note\nAcme,"open\nBeta,fine\nGamma,"closed"\nDelta,x\n')
    const names = content.sheets[0]?.rows.map((row) => row[0])
    expect(names).toEqual(expect.arrayContaining(['Name', 'Acme', 'Delta']))
    expect(content.notices.length).toBeGreaterThan(0)
  })

  it('keep all rows when only one quotation mark stands in the file', () => {
    const content = read('Name,Note\nAcme,"open\nBeta,fine\nGamma,x\n')
    expect(content.sheets[0]?.rows).toEqual([
      ['Name', 'Note'],
      ['Acme', '"open'],
      ['Beta', 'fine'],
      ['Gamma', 'x'],
    ])
    expect(content.notices).toMatchObject([{ kind: 'open-quotation-mark', sheet: 'list', cell: 'B2' }])
  })

  it('lose stray NUL characters, with a notice naming the line', () => {
    const content = read('Name,Note\nAc\0me,x\n')
    expect(content.sheets[0]?.rows[1]).toEqual(['Acme', 'x'])
    expect(content.notices).toMatchObject([{ kind: 'nul-characters', message: expect.stringContaining('line 2') }])
  })

  it('are refused beyond 32,767 characters, naming the cell', () => {
    expect(() => read(`Name,Note\nAcme,${'x'.repeat(32_768)}\n`)).toThrow(/cell B2.*32,767/)
  })

  it('are refused beyond 50,000 rows and 1,024 columns', () => {
    expect(() => read(`Name,Note\n${'a,b\n'.repeat(50_001)}`)).toThrow(/50,000 rows/)
    expect(() => read(`${'a,'.repeat(2_000)}b\n1,2\n`)).toThrow(/1024 columns/)
    expect(() => read('a,'.repeat(2_000_000))).toThrow(/1024 columns/)
  })

  it('may be fifty thousand rows', () => {
    expect(rowsOf(`Name,Note\n${'a,b\n'.repeat(50_000)}`)).toHaveLength(50_001)
  })
})
