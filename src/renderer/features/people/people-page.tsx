import { Badge, Button, Checkbox, Group, Menu, Select, Stack, Table, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import type { Person } from '#shared/domain/records/person'
import { brains, keysOf } from '#shared/protocol/vocabulary'
import { handOver } from '../../actions/partner-actions'
import { addPerson, savePerson } from '../../actions/workspace-actions'
import { usePartnerList } from '../../db/live/partner-list'
import { useWorkspace } from '../../db/live/use-workspace'
import { useSession } from '../../state/session'
import { showNumber } from '../../text/formats'
import { pageWords } from '../../text/pages'
import { EmptyState } from '../../ui/empty-state'
import { PageTitle } from '../../ui/page-title'
import { WideTable } from '../../ui/wide-table'

const words = pageWords.people

type Entry = { readonly name: string; readonly person: Person | null; readonly owned: readonly Partner[] }

/** People of the list and owners that only partners name, by name. */
function toEntries(people: readonly Person[], partners: Iterable<Partner>): readonly Entry[] {
  const owned = new Map<string, Partner[]>(people.map(({ name }) => [name, []]))
  for (const partner of partners) {
    if (partner.owner === '' || partner.deletedAt !== null) continue
    const list = owned.get(partner.owner)
    if (list === undefined) owned.set(partner.owner, [partner])
    else list.push(partner)
  }
  const byName = new Map(people.map((person) => [person.name, person]))
  return [...owned]
    .map(([name, list]) => ({ name, person: byName.get(name) ?? null, owned: list }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

export function PeoplePage() {
  const workspace = useWorkspace()
  const { byId } = usePartnerList()
  const readOnly = useSession().readOnly !== null
  const entries = useMemo(() => toEntries(workspace?.people ?? [], byId.values()), [workspace, byId])
  if (workspace === undefined) return null
  return (
    <Stack p="lg" maw={1000}>
      <PageTitle title={words.title} hint={words.hint} />
      {readOnly ? null : <NewPerson />}
      {entries.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <WideTable
          label={words.title}
          head={[words.name, words.owns, words.function, words.inactive]}
          act={pageWords.act}
          minWidth={680}
        >
          {entries.map((entry) => (
            <PersonRow key={entry.name} entry={entry} entries={entries} readOnly={readOnly} />
          ))}
        </WideTable>
      )}
    </Stack>
  )
}

type RowProps = { readonly entry: Entry; readonly entries: readonly Entry[]; readonly readOnly: boolean }

function PersonRow({ entry: { name, person, owned }, entries, readOnly }: RowProps) {
  const others = entries.filter((one) => one.name !== name && one.person?.active !== false)
  return (
    <Table.Tr>
      <Table.Td dir="auto">{name}</Table.Td>
      <Table.Td>{showNumber(owned.length)}</Table.Td>
      {person === null ? (
        <Table.Td colSpan={2}>
          <Badge variant="light" color="gray">
            {words.fromPartners}
          </Badge>
        </Table.Td>
      ) : (
        <PersonCells person={person} readOnly={readOnly} />
      )}
      <Table.Td ta="right">
        {owned.length === 0 || others.length === 0 ? null : (
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" disabled={readOnly}>
                {words.handOver}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{words.handOverTitle}</Menu.Label>
              {others.map((other) => (
                <Menu.Item key={other.name} onClick={() => void handOver(owned, name, other.name)}>
                  {other.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

const functions = keysOf(brains).map((value) => ({ value, label: brains[value].label }))

const PersonCells = ({ person, readOnly }: { readonly person: Person; readonly readOnly: boolean }) => (
  <>
    <Table.Td>
      <Select
        aria-label={`${words.function}: ${person.name}`}
        size="xs"
        clearable
        disabled={readOnly}
        placeholder={words.nobody}
        data={functions}
        value={person.brain}
        onChange={(brain) => void savePerson({ ...person, brain: keysOf(brains).find((one) => one === brain) ?? null })}
      />
    </Table.Td>
    <Table.Td>
      <Checkbox
        aria-label={`${words.inactive}: ${person.name}`}
        disabled={readOnly}
        checked={!person.active}
        onChange={({ currentTarget }) => void savePerson({ ...person, active: !currentTarget.checked })}
      />
    </Table.Td>
  </>
)

function NewPerson() {
  const [name, setName] = useState('')
  const add = async (): Promise<void> => {
    if ((await addPerson(name)).length === 0) setName('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={words.add}
          placeholder={words.name}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          {pageWords.add}
        </Button>
      </Group>
    </form>
  )
}
