import { Radio, Stack } from '@mantine/core'
import { mapColumn } from '../../actions/import-columns'
import type { ImportTable } from '../../state/exchange'
import { nameWords as words } from '../../text/import-steps'
import { Note } from './note'

type Props = { readonly table: ImportTable; readonly asked: boolean }

/** No title says which column names the partners: a wrong guess would fill the board with wrong partners, so it is asked. */
export function NameQuestion({ table, asked }: Props) {
  if (!asked) return null
  const candidates = table.columns.filter(({ index }) => table.nameCandidates.includes(index))
  return (
    <Note tone="warn" title={words.title}>
      <Radio.Group
        label={candidates.length === 0 ? words.nowhere : words.somewhere}
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
