import { describe, expect, it } from 'vitest'
import { describeHeader, findHeader } from '#shared/workbook/find-header'
import type { CellValue, Sheet } from '#shared/workbook/sheet'

const sheet = (...rows: readonly (readonly CellValue[])[]): Sheet => ({ name: 'List', hidden: false, rows })
const find = (...rows: readonly (readonly CellValue[])[]) => findHeader(sheet(...rows))

describe('finding the header row', () => {
  it('takes the first row of a plain list', () => {
    expect(find(['Name', 'Country'], ['Acme', 'Kenya'])).toMatchObject({ headerRow: 1, dataRows: [2] })
  })

  it('passes title rows, notes and blank rows', () => {
    const found = find(
      ['Partner list 2025'],
      [],
      ['Exported on:', { kind: 'date', iso: '2025-01-01' }],
      [''],
      ['Name', 'Country', 'Since'],
      ['Acme', 'Kenya', 2019],
      [],
      ['Beta', 'Chile', 2020],
    )
    expect(found).toMatchObject({ headerRow: 5, dataRows: [6, 8] })
  })

  it('takes the row of real titles below a row of groups, and the group where there is no title', () => {
    const found = find(
      ['What?', null, null, 'Who?', 'When?'],
      ['Record', 'Sector', 'Sub', 'Organisation', null],
      ['001', 'WASH', 'x', 'OMS', '1 March 2015'],
    )
    expect(found?.headerRow).toBe(2)
    expect(found?.columns.map(({ title }) => title)).toEqual(['Record', 'Sector', 'Sub', 'Organisation', 'When?'])
  })

  it('leaves out a row of machine tags and takes its tag where there is no title', () => {
    const found = find(['Name', 'Country', null], ['#org', '#country', '#date'], ['Acme', 'Kenya', '1 March 2015'])
    expect(found).toMatchObject({ headerRow: 1, dataRows: [3] })
    expect(found?.columns[2]?.title).toBe('#date')
  })

  it('keeps equal titles apart and names untitled columns by their letter', () => {
    const found = find(['Name', 'Certification', 'Certification', null], ['Acme', 'a', 'b', 'c'])
    expect(found?.columns.map(({ title }) => title)).toEqual(['Name', 'Certification', 'Certification (2)', 'Column D'])
  })

  it('gives up to three different samples per column', () => {
    const found = find(['Name'], ['a'], ['a'], ['b'], ['c'], ['d'])
    expect(found?.columns[0]?.samples).toEqual(['a', 'b', 'c'])
  })

  it('sees no table in a form with labels on the left', () => {
    expect(find(['Date', { kind: 'date', iso: '2020-07-23' }], ['Currency', 123], ['Percentage', 0.98])).toBeNull()
  })

  it('sees no header in a list without one', () => {
    expect(find(['Acme', 'info@acme.example'], ['Beta', 'info@beta.example'])).toBeNull()
  })

  it('sees no table in an empty sheet', () => {
    expect(find()).toBeNull()
    expect(find([], [''])).toBeNull()
  })

  it('describes the table below a row that a person chose', () => {
    const described = describeHeader(sheet(['x'], ['Acme', 'Kenya'], ['Beta', 'Chile']), 2)
    expect(described.columns.map(({ title }) => title)).toEqual(['Acme', 'Kenya'])
    expect(described.dataRows).toEqual([3])
  })
})
