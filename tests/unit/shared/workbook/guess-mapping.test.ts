import { describe, expect, it } from 'vitest'
import { findHeader } from '#shared/workbook/find-header'
import { guessMapping, type MappingGuess } from '#shared/workbook/guess-mapping'
import { headerSetKey, recallMapping, rememberMapping } from '#shared/workbook/remember-mapping'
import type { CellValue } from '#shared/workbook/sheet'

function guess(...rows: readonly (readonly CellValue[])[]): MappingGuess {
  const sheet = { name: 'List', hidden: false, rows }
  const header = findHeader(sheet)
  if (header === null) throw new Error('The test list has no header')
  return guessMapping(sheet, header)
}

const fieldsOf = (...rows: readonly (readonly CellValue[])[]): readonly unknown[] =>
  guess(...rows).columns.map(({ field }) => field)

describe('guessing the mapping', () => {
  it.each([
    [
      'English',
      ['Company', 'Website', 'Country', 'Industry', 'Notes'],
      ['name', 'website', 'country', 'segment', 'notes'],
    ],
    [
      'German',
      ['Firma', 'Webseite', 'Land', 'Branche', 'Bemerkungen'],
      ['name', 'website', 'country', 'segment', 'notes'],
    ],
    [
      'French',
      ['Raison sociale', 'Site web', 'Pays', 'Secteur', 'Remarques'],
      ['name', 'website', 'country', 'segment', 'notes'],
    ],
    [
      'Italian',
      ['Ragione sociale', 'Sito web', 'Paese', 'Settore', 'Descrizione'],
      ['name', 'website', 'country', 'segment', 'notes'],
    ],
    [
      'Spanish',
      ['Organización', 'Sitio web', 'País', 'Segmento', 'Observaciones'],
      ['name', 'website', 'country', 'segment', 'notes'],
    ],
  ])('understands %s titles', (_, titles, fields) => {
    expect(fieldsOf(titles, ['Acme', 'acme.example', 'Kenya', 'retail', 'fine'])).toEqual(fields)
  })

  it('uses each field once and prefers the better title', () => {
    expect(fieldsOf(['Supplier Trading Name', 'Supplier Name'], ['Acme Trading', 'Acme Ltd'])).toEqual([null, 'name'])
  })

  it('recognises addresses, numbers and countries by their values', () => {
    const fields = fieldsOf(
      ['Company', 'A', 'B', 'C', 'D'],
      ['Acme', 'a@acme.example', 'https://acme.example', '+41 44 123 45 67', 'DE'],
      ['Beta', 'b@beta.example', 'https://beta.example', '02 4567890', 'NL'],
    )
    expect(fields).toEqual(['name', 'contactEmail', 'website', 'contactPhone', 'country'])
  })

  it('never takes a place for a name, and asks instead', () => {
    const guessed = guess(['Location', 'Institute'], ['DE', 'ITMP, ERIC'], ['NL', 'AMS UNI, UU'])
    expect(guessed.columns.map(({ field }) => field)).toEqual(['country', null])
    expect(guessed.nameCandidates.map(({ title }) => title)).toEqual(['Institute'])
  })

  it('takes the name column of a list of people for the contact, and asks for the partner', () => {
    const guessed = guess(['Id', 'Full Name', 'Email'], [6, 'Ann Lee', 'a@x.example'], [6, 'Bob Ray', 'b@y.example'])
    expect(guessed.columns.map(({ field }) => field)).toEqual([null, 'contactName', 'contactEmail'])
    expect(guessed.nameCandidates.map(({ title }) => title)).toEqual(['Full Name'])
  })

  it('takes an id only when no two rows share it', () => {
    expect(fieldsOf(['Id', 'Name'], ['1', 'Acme'], ['2', 'Beta'])).toEqual(['externalId', 'name'])
    expect(fieldsOf(['Id', 'Name'], ['1', 'Acme'], ['1', 'Beta'])).toEqual([null, 'name'])
  })

  it('takes no flag for a name', () => {
    expect(fieldsOf(['nom', 'client', 'fournisseur'], ['Papeterie', '0', '1'])).toEqual(['name', null, null])
  })

  it('takes the company for the name where a list has both a company and a name', () => {
    expect(fieldsOf(['Name', 'Company'], ['Ann Lee', 'Acme'])).toEqual(['contactName', 'name'])
  })
})

describe('remembering a mapping', () => {
  const columns = [
    { index: 0, title: 'Firma', samples: [] },
    { index: 1, title: 'E-Mail', samples: [] },
  ]
  const moved = [
    { index: 0, title: ' e mail', samples: [] },
    { index: 4, title: 'FIRMA', samples: [] },
  ]

  it('knows the same titles again in another order, case and spelling', () => {
    expect(headerSetKey(moved)).toBe(headerSetKey(columns))
    expect(headerSetKey(columns)).not.toBe(headerSetKey(columns.slice(1)))
  })

  it('gives the fields back by title', () => {
    const remembered = rememberMapping(
      columns,
      new Map([
        [0, 'name'],
        [1, null],
      ]),
    )
    expect([...recallMapping(moved, remembered)]).toEqual([
      [0, null],
      [4, 'name'],
    ])
  })
})
