import type { SheetProblem } from '#shared/workbook/sheet'
import { sheetWords } from '../../text/import-steps'
import classes from './exchange.module.css'

type Props = { readonly notices: readonly SheetProblem[]; readonly sheetName: string | null }

/** What the reading of the file already noticed on this sheet. */
export function SheetNotices({ notices, sheetName }: Props) {
  const here = notices.filter(({ sheet }) => sheet === null || sheet === sheetName)
  if (here.length === 0) return null
  return (
    <details>
      <summary>{sheetWords.notes(here.length)}</summary>
      <ul className={classes['rows']}>
        {here.map(({ kind, cell, message }) => (
          <li key={`${kind} ${cell ?? ''}`}>{message}</li>
        ))}
      </ul>
    </details>
  )
}
