import { Table } from '@mantine/core'
import { tiers } from '#shared/domain/records/partner'
import { keysOf } from '#shared/protocol/vocabulary'

export const tierKeys = keysOf(tiers)

export const TierHead = ({ first }: { readonly first: string }) => (
  <Table.Thead>
    <Table.Tr>
      {first === '' ? <Table.Td /> : <Table.Th>{first}</Table.Th>}
      {tierKeys.map((tier) => (
        <Table.Th key={tier}>{tiers[tier]}</Table.Th>
      ))}
    </Table.Tr>
  </Table.Thead>
)
