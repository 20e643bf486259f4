import { Button, Stack, Table } from '@mantine/core'
import { takeFromBin } from '../../actions/partner-actions'
import { usePartnerList } from '../../db/live/partner-list'
import { useSession } from '../../state/session'
import { pageWords } from '../../text/pages'
import { momentText } from '../../text/recovery'
import { placeLabel } from '../../text/refusals'
import { EmptyState } from '../../ui/empty-state'
import { PageTitle } from '../../ui/page-title'

const words = pageWords.bin

export function BinPage() {
  const { byId } = usePartnerList()
  const { readOnly } = useSession()
  const binned = [...byId.values()]
    .filter(({ deletedAt }) => deletedAt !== null)
    .toSorted((a, b) => ((a.deletedAt ?? '') > (b.deletedAt ?? '') ? -1 : 1))
  return (
    <Stack p="lg" maw={1000}>
      <PageTitle title={words.title} hint={words.hint} />
      {binned.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <Table highlightOnHover aria-label={words.title}>
          <Table.Tbody>
            {binned.map((partner) => (
              <Table.Tr key={partner.id}>
                <Table.Td dir="auto">{partner.name}</Table.Td>
                <Table.Td>{placeLabel(partner.stage)}</Table.Td>
                <Table.Td>{momentText(partner.deletedAt ?? partner.createdAt)}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-sm"
                    variant="default"
                    disabled={readOnly !== null}
                    onClick={() => void takeFromBin(partner)}
                  >
                    {words.restore}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
