import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly label: string
  readonly head: readonly string[]
  /** What the last column is for, which holds buttons and shows no title. */
  readonly act: string
  /** Below this width, in px, the table scrolls within itself. */
  readonly minWidth: number
  /** The rows. */
  readonly children: ReactNode
}

/** A table of records with what can be done about each at its end. */
export const WideTable = ({ label, head, act, minWidth, children }: Props) => (
  <Table.ScrollContainer minWidth={minWidth}>
    <Table highlightOnHover aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          {head.map((title) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
          <Table.Th>
            <span className="visually-hidden">{act}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  </Table.ScrollContainer>
)
