import { UnstyledButton } from '@mantine/core'
import { sheetWords as words } from '../../text/import-steps'
import classes from './sheet-preview.module.css'

type Props = {
  readonly preview: readonly (readonly string[])[]
  readonly headerRow: number | null
  readonly onChoose: (row: number) => void
}

/** The first rows as they stand in the file; the number of a row makes it the row with the titles. */
export const SheetPreview = ({ preview, headerRow, onChoose }: Props) => (
  <div className={classes['preview']}>
    <table aria-label={words.preview}>
      <tbody>
        {preview.map((cells, at) => (
          <tr
            // Rows have no other name than their number.
            key={`row ${String(at)}`}
            data-titles={at + 1 === headerRow ? true : undefined}
            data-above={headerRow !== null && at + 1 < headerRow ? true : undefined}
          >
            <th scope="row">
              <UnstyledButton
                aria-pressed={at + 1 === headerRow}
                aria-label={words.rowHasTitles(at + 1)}
                onClick={() => onChoose(at + 1)}
                fz={13}
              >
                {at + 1}
              </UnstyledButton>
            </th>
            {cells.map((text, column) => (
              <td key={`cell ${String(column)}`} title={text}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
