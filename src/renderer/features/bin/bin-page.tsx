import { Button, Stack } from '@mantine/core'
import { takeFromBin } from '../../actions/partner-actions'
import { usePartnerList } from '../../db/live/partner-list'
import { useSession } from '../../state/session'
import { pageWords } from '../../text/pages'
import { momentText } from '../../text/recovery'
import { placeLabel } from '../../text/refusals'
import { EmptyState } from '../../ui/empty-state'
import { PageTitle } from '../../ui/page-title'
import { Row, RowList } from '../../ui/row-list'

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
        <RowList label={words.title}>
          {binned.map((partner) => (
            <Row
              key={partner.id}
              title={partner.name}
              facts={`${placeLabel(partner.stage)} · ${momentText(partner.deletedAt ?? partner.createdAt)}`}
            >
              <Button
                size="compact-sm"
                variant="default"
                disabled={readOnly !== null}
                onClick={() => void takeFromBin(partner)}
              >
                {words.restore}
              </Button>
            </Row>
          ))}
        </RowList>
      )}
    </Stack>
  )
}
