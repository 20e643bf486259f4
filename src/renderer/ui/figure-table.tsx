import { ScrollArea } from '@mantine/core'
import { useState } from 'react'
import classes from './figure-table.module.css'

type Props = {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[]
}

/** Rows drawn at once, and more whenever the last of them is scrolled into sight. */
const drawnAtOnce = 100

/** The figures behind a chart. */
export function FigureTable({ caption, head, rows }: Props) {
  const [drawn, setDrawn] = useState(drawnAtOnce)
  return (
    <ScrollArea.Autosize
      mah={320}
      type="auto"
      onBottomReached={() => setDrawn((count) => Math.min(count + drawnAtOnce, rows.length))}
      // What scrolls is reached by keyboard.
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': caption }}
    >
      <table className={classes['table']} aria-rowcount={rows.length + 1}>
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
          {rows.slice(0, drawn).map(([name, ...cells], index) => (
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
}
