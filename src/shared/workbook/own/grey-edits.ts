import { foldText } from '../fold-text'
import type { SheetProblem } from '../sheet'
import type { BaseRecord } from './base-sheet'
import type { FieldValue } from './column'
import type { OwnRow } from './read-own-workbook'
import { partnerNameField, type SheetTable } from './sheet-table'

type Written = {
  readonly record: BaseRecord
  /** Names that the partner of the record has in the workbook and in the store. */
  readonly partnerNames: readonly string[]
}

/** What somebody typed where the workbook only shows something: told, as it changes nothing. */
export function greyEdits(
  { columns }: SheetTable,
  { sheet, grey, partnerName, cellOf }: OwnRow,
  { record, partnerNames }: Written,
): readonly SheetProblem[] {
  return columns.flatMap(({ field, title }): readonly SheetProblem[] => {
    const found = field === partnerNameField ? partnerName : grey.get(field)
    const then = field === partnerNameField ? (partnerNames[0] ?? '') : record.fields[field]
    if (found === undefined || then === undefined || record.untold.includes(field)) return []
    const isSame =
      field === partnerNameField
        ? found === '' || partnerNames.some((name) => foldText(name) === foldText(partnerName))
        : Object.is(found, then)
    return isSame ? [] : [notTaken(title ?? field, { sheet, cell: cellOf(field), found, expected: then })]
  })
}

type Place = Pick<SheetProblem, 'sheet' | 'cell'> & { readonly found: FieldValue; readonly expected: FieldValue }

const notTaken = (title: string, { found, expected, ...place }: Place): SheetProblem => ({
  kind: 'not-taken',
  ...place,
  found: found === null ? null : String(found),
  expected: expected === null ? null : String(expected),
  message: `“${title}” is only shown in the workbook: what was typed there is not taken over. Change it in the program.`,
})
