import { Radio, Stack } from '@mantine/core'
import { mapColumn } from '../../actions/import-columns'
import type { ImportTable } from '../../state/exchange'
import { Note } from './note'

type Props = { readonly table: ImportTable; readonly asked: boolean }

/** No title says which column names the partners: a wrong guess would fill the board with wrong partners, so it is asked. */
export function NameQuestion({ table, asked }: Props) {
  if (!asked) return null
  const candidates = table.columns.filter(({ index }) => table.nameCandidates.includes(index))
  return (
    <Note tone="warn" title="What is the name of a partner here?">
      <Radio.Group
        label={
          candidates.length === 0
            ? 'No column of this sheet looks like the names of partners. Choose “Name” at one of the columns below, or another sheet.'
            : 'No column title says so. These columns could be it; or choose “Name” at one of the columns below.'
        }
        onChange={(value) => void mapColumn(Number(value), 'name')}
      >
        <Stack gap="xs" mt="xs">
          {candidates.map(({ index, title, samples }) => (
            <Radio key={index} value={String(index)} label={`${title} (${samples.join(', ')})`} />
          ))}
        </Stack>
      </Radio.Group>
    </Note>
  )
}
