import { Badge, Button, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ExitDossier } from '#shared/domain/records/exit-dossier'
import { declineReasons, exitDossierId } from '#shared/domain/records/exit-dossier'
import type { Partner } from '#shared/domain/records/partner'
import { exitReasons } from '#shared/protocol/vocabulary'
import { usePartnerList } from '../../db/live/partner-list'
import { useExitDossiers } from '../../db/live/use-rows'
import { beginDecision } from '../../state/pending-decision'
import { routeHash } from '../../state/route'
import { useSession } from '../../state/session'
import { pageWords } from '../../text/pages'
import { momentText } from '../../text/recovery'
import { EmptyState } from '../../ui/empty-state'
import { FirstOf } from '../../ui/first-of'
import { PageTitle } from '../../ui/page-title'
import { WideTable } from '../../ui/wide-table'

const words = pageWords.closed
const reasons: Readonly<Record<string, string>> = { ...exitReasons, ...declineReasons }

type Entry = { readonly partner: Partner; readonly dossier: ExitDossier | undefined }

/** Rows drawn at once, and more with every press. */
const drawnAtOnce = 100

/** Everything that ended, searchable by reason, with the dates to come back to. */
export function ClosedPage() {
  const { byId } = usePartnerList()
  const dossiers = useExitDossiers()
  const [search, setSearch] = useState('')
  const [reason, setReason] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const closed = useMemo(() => {
    const partners = [...byId.values()].filter((one) => one.stage === 'closed' && one.deletedAt === null)
    return partners
      .map((partner): Entry => ({ partner, dossier: dossiers?.get(exitDossierId(partner.id, partner.cycle)) }))
      .toSorted((a, b) => ((a.partner.closed?.at ?? '') > (b.partner.closed?.at ?? '') ? -1 : 1))
  }, [byId, dossiers])
  const fitting = closed.filter(
    ({ partner, dossier }) =>
      (kind === null || partner.closed?.kind === kind) &&
      (reason === null || dossier?.reason === reason) &&
      textOf(partner, dossier).includes(search.trim().toLocaleLowerCase()),
  )
  if (closed.length === 0) {
    return (
      <Stack p="lg">
        <PageTitle title={words.title} hint={words.hint} />
        <EmptyState title={words.empty} />
      </Stack>
    )
  }
  return (
    <Stack p="lg" maw={1200}>
      <PageTitle title={words.title} hint={words.hint} />
      <Group>
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          w={300}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Select
          aria-label={words.kind}
          placeholder={words.kind}
          clearable
          value={kind}
          onChange={setKind}
          data={[
            { value: 'declined', label: words.kinds.declined },
            { value: 'exited', label: words.kinds.exited },
          ]}
        />
        <Select
          aria-label={words.reason}
          placeholder={words.reason}
          clearable
          value={reason}
          onChange={setReason}
          data={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        />
      </Group>
      {fitting.length === 0 ? <EmptyState title={words.none} /> : <ClosedTable entries={fitting} />}
    </Stack>
  )
}

const textOf = (partner: Partner, dossier: ExitDossier | undefined): string =>
  [partner.name, partner.owner, dossier?.lessons, dossier?.evidence].join(' ').toLocaleLowerCase()

const ClosedTable = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <FirstOf
    all={entries}
    first={drawnAtOnce}
    step={drawnAtOnce}
    label={(older) => words.more(Math.min(older, drawnAtOnce), entries.length)}
  >
    {(shown) => (
      <WideTable
        label={words.title}
        head={[words.partner, words.how, words.why, words.when, words.reApproach]}
        act={pageWords.act}
        minWidth={760}
      >
        {shown.map((entry) => (
          <ClosedRow key={entry.partner.id} entry={entry} />
        ))}
      </WideTable>
    )}
  </FirstOf>
)

function ClosedRow({ entry: { partner, dossier } }: { readonly entry: Entry }) {
  const { readOnly } = useSession()
  const reason = dossier?.reason ?? null
  const { reApproach } = dossier ?? { reApproach: null }
  return (
    <Table.Tr>
      <Table.Td dir="auto">
        <a href={routeHash({ page: 'partner', id: partner.id, part: null })}>{partner.name}</a>
      </Table.Td>
      <Table.Td>
        <Badge variant="light" color={partner.closed?.kind === 'exited' ? 'red' : 'gray'}>
          {words.kinds[partner.closed?.kind ?? 'declined']}
        </Badge>
      </Table.Td>
      <Table.Td>
        {reason === null ? words.noDossier : (reasons[reason] ?? reason)}
        <Text size="xs" c="var(--ink-soft)" lineClamp={2}>
          {dossier?.lessons}
        </Text>
      </Table.Td>
      <Table.Td>{momentText(partner.closed?.at ?? partner.stageEnteredAt)}</Table.Td>
      <Table.Td>{reApproach?.kind === 'on' ? reApproach.on : words.never}</Table.Td>
      <Table.Td ta="right">
        <Button
          size="compact-sm"
          variant="default"
          disabled={readOnly !== null}
          onClick={() => beginDecision({ partnerId: partner.id, decision: 'reopen' })}
        >
          {words.reopen}
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
