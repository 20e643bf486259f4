import type { PlannedCell, SheetPlan } from '../sheet-plan'

/** The first sheet: what this file is and what to do with it, for somebody who never saw the program. */
export const readMeSheetName = 'Read me'

type Told = {
  readonly title: string
  readonly exportedOn: string
  readonly about: readonly string[]
}

export function planReadMeSheet({ title, exportedOn, about }: Told): SheetPlan {
  const lines: readonly string[] = [title, `Written on ${exportedOn} by Partnership Brain.`, '', ...about]
  return {
    name: readMeSheetName,
    state: 'visible',
    columns: [{ width: 110, format: 'long-text', choices: null, readOnly: false }],
    header: false,
    frozenColumns: 0,
    rows: lines.map((line): readonly PlannedCell[] => (line === '' ? [] : [line])),
  }
}

export const fullReadMe: readonly string[] = [
  'What to do',
  '1. Change cells, add rows at the end of a sheet, or delete whole rows. Save the file and send it back.',
  '2. Columns with a list offer only what the list has. Dates are real dates, amounts real numbers.',
  '3. A new row needs the name of its partner as it stands in the sheet Partners. Leave its id empty.',
  '4. You may sort, filter, hide or move columns, and rename sheets. Do not change the ids in the narrow columns.',
  '',
  'What happens then',
  'Nothing is written before somebody looked at your changes. Only what you changed is taken over: where the same cell',
  'was changed on both sides, a person chooses. A deleted row is asked about, never deleted by itself.',
  'A changed stage passes the same checks as in the program; what is missing is told, and the rest of the row still counts.',
  'Grey columns are for reading: changes in them are not taken over. The last sheet is for reading only.',
]

export const signOffReadMe: readonly string[] = [
  'What to do',
  '1. In the sheet Sign-offs each row is one question about one partner, with the facts to be judged.',
  '2. Choose a verdict from the list, write your name, and a note if there is something to say.',
  '3. Save the file and send it back.',
  '',
  'A verdict holds for the facts that stand in its row. If they have changed when the file comes back, it is not taken,',
  'and you will be asked again with the new facts. Nobody can sign off a partner that they own themselves.',
]
