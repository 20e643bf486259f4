import type { ReactNode } from 'react'
import type { Atom, TableFrame } from './atom'

type Props = {
  readonly atoms: readonly Atom[]
  /** The number of the first one in the whole report. */ readonly from: number
}

/** Pieces one below the other; rows of one table stand in one table element, under its head. */
export const Flow = ({ atoms, from }: Props) => (
  <>
    {groupRows(atoms).map(({ frame, rows, at }) =>
      frame === null ? (
        rows.map(({ key, node }) => (
          <div key={key} className="rs-atom" data-atom={from + at}>
            {node}
          </div>
        ))
      ) : (
        <PrintedTable key={rows[0]?.key} frame={frame}>
          {rows.map(({ key, node }, index) => (
            <tr key={key} data-atom={from + at + index}>
              {node}
            </tr>
          ))}
        </PrintedTable>
      ),
    )}
  </>
)

const PrintedTable = ({ frame, children }: { readonly frame: TableFrame; readonly children: ReactNode }) => (
  <table>
    <colgroup>
      {frame.columns.map(({ title, width }) => (
        <col key={title} width={`${String(width)}%`} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {frame.columns.map(({ title, end }) => (
          <th key={title} scope="col" className={end === true ? 'rs-end' : undefined}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

type Group = { readonly frame: TableFrame | null; readonly rows: readonly Atom[]; readonly at: number }

/** Neighbours of one table together, everything else alone. */
function groupRows(atoms: readonly Atom[]): readonly Group[] {
  const groups: { frame: TableFrame | null; rows: Atom[]; at: number }[] = []
  for (const [at, atom] of atoms.entries()) {
    const last = groups.at(-1)
    if (last !== undefined && atom.frame !== null && last.frame?.id === atom.frame.id) last.rows.push(atom)
    else groups.push({ frame: atom.frame, rows: [atom], at })
  }
  return groups
}
