import { chooseSheet, readTables, type ReadableSheet } from '#shared/workbook/choose-sheet'
import type { ForeignImportPlan } from '#shared/workbook/plan-foreign-import'
import { planForeignImport } from '#shared/workbook/plan-foreign-import'
import type { Sheet, SheetFile, SheetProblem } from '#shared/workbook/sheet'

const shownProblems = 20

/** What the import would understand of a file without any correction, against an empty board. */
export function describeFile(file: SheetFile) {
  const tables = readTables(file.sheets)
  const chosen = chooseSheet(tables)
  const plan = chosen === null ? null : planWithGuess(chosen)
  const problems = [...(plan?.problems ?? [reportNoTable(file)]), ...file.notices]
  return {
    fileName: file.fileName,
    format: file.format,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheet: chosen?.sheet.name ?? null,
    headerRow: chosen?.header.headerRow ?? null,
    rows: chosen?.header.dataRows.length ?? 0,
    columns: chosen === null ? [] : describeColumns(chosen),
    counts: {
      new: plan?.counts.new ?? 0,
      same: plan?.counts.same ?? 0,
      problems: problems.length,
      possibleDuplicates: plan?.duplicates.length ?? 0,
    },
    joinedByName: plan?.joinedByName ?? false,
    nameCandidates: chosen?.guess.nameCandidates.map(({ title }) => title) ?? [],
    possibleDuplicates: plan?.duplicates.slice(0, shownProblems) ?? [],
    problems: problems.slice(0, shownProblems),
    sheets: file.sheets.map((sheet) => describeSheet(sheet, tables)),
  }
}

function planWithGuess({ sheet, header, guess }: ReadableSheet): ForeignImportPlan {
  return planForeignImport({
    sheet,
    header,
    mapping: new Map(guess.columns.map(({ index, field }) => [index, field])),
    existing: [],
    mode: 'both',
    keepUnmapped: true,
    joinByName: 'auto',
    joins: [],
    splitNamesOn: null,
  })
}

function describeSheet(sheet: Sheet, tables: readonly ReadableSheet[]) {
  const table = tables.find((candidate) => candidate.sheet === sheet)
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headerRow: table?.header.headerRow ?? null,
    rows: table?.header.dataRows.length ?? 0,
    columns: table === undefined ? [] : describeColumns(table),
  }
}

function describeColumns({ guess }: ReadableSheet) {
  return guess.columns.map(({ title, field, samples, score }) => ({ title, field, score, samples }))
}

function reportNoTable(file: SheetFile): SheetProblem {
  return {
    kind: 'no-table',
    sheet: file.sheets[0]?.name ?? null,
    cell: null,
    found: null,
    expected: 'a row of column titles with entries below it',
    message: 'No sheet of this file holds a list of partners: there is no row of column titles with entries below it.',
  }
}
