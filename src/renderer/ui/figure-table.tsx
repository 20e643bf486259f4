import { ScrollArea } from '@mantine/core'
import classes from './figure-table.module.css'

type Props = {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[]
}

/** The figures behind a chart. */
export const FigureTable = ({ caption, head, rows }: Props) => (
  <ScrollArea.Autosize
    mah={320}
    type="auto"
    // What scrolls is reached by keyboard.
    viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': caption }}
  >
    <table className={classes['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], index) => (
          <tr key={`${String(index)} ${name ?? ''}`}>
            <th scope="row" dir="auto">
              {name}
            </th>
            {cells.map((cell, column) => (
              <td key={head[column + 1] ?? String(column)}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollArea.Autosize>
)
