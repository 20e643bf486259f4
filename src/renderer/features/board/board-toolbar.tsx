import { ActionIcon, Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconFilterOff, IconPlus, IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import { places } from '#shared/domain/gate/check-columns'
import { type Place, type Tier, tiers } from '#shared/domain/records/partner'
import { openAddPartner } from '../../state/add-partner'
import { boardOrders, noFilter, setBoardFilter, setBoardOrder, useBoardView } from '../../state/board-view'
import { orderLabels, words } from '../../text/board'
import { placeLabel } from '../../text/refusals'
import classes from './board.module.css'
import { isFiltering } from '../../ui/filter-column'

/** Stands for "every" in a select; no owner, stage or tier has this value. */
const every = '*'

const stageChoices = [
  { value: every, label: words.everyStage },
  ...places.map((place) => ({ value: place, label: placeLabel(place) })),
]
const tierChoices = [
  { value: every, label: words.everyTier },
  ...Object.entries(tiers).map(([value, label]) => ({ value, label })),
]
const orderChoices = boardOrders.map((order) => ({ value: order, label: orderLabels[order] }))

/** Search, filters, order, and the way to a new partner. */
export const BoardToolbar = memo(function BoardToolbar({ owners }: { readonly owners: readonly string[] }) {
  const { filter, order } = useBoardView()
  return (
    <search className={classes['toolbar']}>
      <TextInput
        className={classes['search']}
        type="search"
        size="xs"
        aria-label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.search}
        onChange={(event) => setBoardFilter({ search: event.currentTarget.value })}
      />
      <Choice
        label={words.owner}
        value={filter.owner ?? every}
        choices={ownerChoices(owners)}
        onChoose={(value) => setBoardFilter({ owner: value === every ? null : value })}
      />
      <Choice
        label={words.stage}
        value={filter.stage ?? every}
        choices={stageChoices}
        onChoose={(value) => setBoardFilter({ stage: value === every ? null : (value as Place) })}
      />
      <Choice
        label={words.tier}
        value={filter.tier ?? every}
        choices={tierChoices}
        onChoose={(value) => setBoardFilter({ tier: value === every ? null : (value as Tier) })}
      />
      <Checkbox
        size="xs"
        label={words.overdue}
        checked={filter.overdue}
        onChange={(event) => setBoardFilter({ overdue: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={words.drifting}
        checked={filter.drifting}
        onChange={(event) => setBoardFilter({ drifting: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        size="md"
        aria-label={words.clear}
        title={words.clear}
        disabled={!isFiltering(filter)}
        onClick={() => setBoardFilter(noFilter)}
      >
        <IconFilterOff size={16} aria-hidden />
      </ActionIcon>
      <span className={classes['space']} />
      <Choice
        label={words.order}
        value={order}
        choices={orderChoices}
        onChoose={(value) => setBoardOrder(value as typeof order)}
      />
      <Button
        className={classes['add'] ?? ''}
        size="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={openAddPartner}
      >
        {words.add}
      </Button>
    </search>
  )
})

const ownerChoices = (owners: readonly string[]) => [
  { value: every, label: words.everyOwner },
  { value: '', label: words.noOwner },
  ...owners.map((owner) => ({ value: owner, label: owner })),
]

type ChoiceProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

const Choice = ({ label, value, choices, onChoose }: ChoiceProps) => (
  <NativeSelect
    className={classes['choice']}
    size="xs"
    aria-label={label}
    value={value}
    data={[...choices]}
    onChange={(event) => onChoose(event.currentTarget.value)}
  />
)
