import { NativeSelect } from '@mantine/core'
import { driftWords } from '../text/drift'

const every = '*'

type Props = {
  /** Null: every owner. Empty: those without an owner. */
  readonly owner: string | null
  readonly owners: readonly string[]
  readonly onChoose: (owner: string | null) => void
}

/** Chooses whose partners are shown. */
export const OwnerSelect = ({ owner, owners, onChoose }: Props) => (
  <NativeSelect
    size="xs"
    aria-label={driftWords.owner}
    value={owner ?? every}
    data={[
      { value: every, label: driftWords.everyOwner },
      { value: '', label: driftWords.noOwner },
      ...owners.filter((one) => one !== '').map((one) => ({ value: one, label: one })),
    ]}
    onChange={({ currentTarget }) => onChoose(currentTarget.value === every ? null : currentTarget.value)}
  />
)
