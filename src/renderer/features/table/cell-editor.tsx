import { type KeyboardEvent, useEffect, useRef } from 'react'
import { cadences, type Partner, type PartnerProfile, tiers } from '#shared/domain/records/partner'
import { keysOf } from '#shared/protocol/vocabulary'
import { change } from '../../actions/partner-actions'
import type { TableColumn } from '../../state/table-view'
import { cadenceLabels } from '../../text/communications'
import { columnLabels, tableWords } from '../../text/table'
import classes from './table.module.css'

type EditableColumn = keyof typeof tableWords.editLabel

export const isEditable = (column: TableColumn): column is EditableColumn => column in tableWords.editLabel

type Props = {
  readonly partner: Partner
  readonly column: TableColumn
  readonly owners: readonly string[]
  readonly onLeave: () => void
}

const tierChoices = keysOf(tiers).map((value) => ({ value, label: tiers[value] }))
const cadenceChoices = [
  { value: '', label: tableWords.stageDefault },
  ...keysOf(cadences).map((value) => ({ value, label: cadenceLabels[value] })),
]

/** The cell as a field. Enter and leaving it save, Escape does not; each save is an act of its own with its undo. */
export function CellEditor({ partner, column, owners, onLeave }: Props) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const done = useRef(false)
  useEffect(() => {
    field.current?.focus()
    if (field.current instanceof HTMLInputElement) field.current.select()
  }, [])
  if (!isEditable(column)) return null
  const save = (value: string): void => {
    if (done.current) return
    done.current = true
    const patch = toPatch(column, value)
    if (differs(partner, patch)) void change(partner, { kind: 'edit-partner', patch }, tableWords.editLabel[column])
    onLeave()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') save(event.currentTarget.value)
    done.current = true
    onLeave()
  }
  const common = {
    ref: field,
    className: classes['editor'],
    'aria-label': tableWords.edit(columnLabels[column], partner.name),
    onKeyDown,
  }
  if (column === 'owner' || column === 'tags') {
    return (
      <>
        <input
          {...common}
          list={column === 'owner' ? 'table-owners' : undefined}
          placeholder={column === 'tags' ? tableWords.tagsHint : undefined}
          defaultValue={column === 'owner' ? partner.owner : partner.tags.join(', ')}
          onBlur={(event) => save(event.currentTarget.value)}
        />
        <datalist id="table-owners">
          {owners.map((owner) => (
            <option key={owner} value={owner} />
          ))}
        </datalist>
      </>
    )
  }
  const choices = column === 'tier' ? tierChoices : cadenceChoices
  return (
    <select
      {...common}
      defaultValue={column === 'tier' ? partner.tier : (partner.cadence ?? '')}
      onBlur={(event) => save(event.currentTarget.value)}
    >
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

function toPatch(column: EditableColumn, value: string): Partial<PartnerProfile> {
  switch (column) {
    case 'owner':
      return { owner: value.trim() }
    case 'tags':
      return { tags: [...new Set(value.split(',').map((tag) => tag.trim()))].filter(Boolean) }
    case 'tier':
      return { tier: keysOf(tiers).find((one) => one === value) ?? 'standard' }
    case 'cadence':
      return { cadence: keysOf(cadences).find((one) => one === value) ?? null }
  }
}

const differs = (partner: Partner, patch: Partial<PartnerProfile>): boolean =>
  keysOf(patch).some((field) => JSON.stringify(partner[field]) !== JSON.stringify(patch[field]))
