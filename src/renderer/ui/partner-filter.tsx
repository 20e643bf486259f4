import { ActionIcon, Checkbox, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { memo } from 'react'
import { places } from '#shared/domain/gate/check-columns'
import { type Place, type Tier, tiers } from '#shared/domain/records/partner'
import { noFilter, setBoardFilter, useBoardView } from '../state/board-view'
import { words } from '../text/board'
import { placeLabel } from '../text/refusals'
import { isFiltering } from './filter-column'
import classes from './partner-filter.module.css'
import { SmallChoice } from './small-choice'

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

/** Search and filters, shared by board and table: what one shows, the other shows. A key of the search draws its field alone. */
export const PartnerFilter = memo(function PartnerFilter({ owners }: { readonly owners: readonly string[] }) {
  const owner = useBoardView(({ filter }) => filter.owner)
  const stage = useBoardView(({ filter }) => filter.stage)
  const tier = useBoardView(({ filter }) => filter.tier)
  const overdue = useBoardView(({ filter }) => filter.overdue)
  const drifting = useBoardView(({ filter }) => filter.drifting)
  return (
    <>
      <SearchField />
      <SmallChoice
        label={words.owner}
        value={owner ?? every}
        choices={ownerChoices(owners)}
        onChoose={(value) => setBoardFilter({ owner: value === every ? null : value })}
      />
      <SmallChoice
        label={words.stage}
        value={stage ?? every}
        choices={stageChoices}
        onChoose={(value) => setBoardFilter({ stage: value === every ? null : (value as Place) })}
      />
      <SmallChoice
        label={words.tier}
        value={tier ?? every}
        choices={tierChoices}
        onChoose={(value) => setBoardFilter({ tier: value === every ? null : (value as Tier) })}
      />
      <Checkbox
        size="xs"
        label={words.overdue}
        checked={overdue}
        onChange={(event) => setBoardFilter({ overdue: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={words.drifting}
        checked={drifting}
        onChange={(event) => setBoardFilter({ drifting: event.currentTarget.checked })}
      />
      <ClearButton />
    </>
  )
})

function SearchField() {
  const search = useBoardView(({ filter }) => filter.search)
  return (
    <TextInput
      className={classes['search']}
      type="search"
      size="xs"
      aria-label={words.search}
      placeholder={words.searchHint}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={search}
      onChange={(event) => setBoardFilter({ search: event.currentTarget.value })}
    />
  )
}

function ClearButton() {
  const filtering = useBoardView(({ filter }) => isFiltering(filter))
  return (
    <ActionIcon
      variant="subtle"
      size="md"
      aria-label={words.clear}
      title={words.clear}
      disabled={!filtering}
      onClick={() => setBoardFilter(noFilter)}
    >
      <IconFilterOff size={16} aria-hidden />
    </ActionIcon>
  )
}

const ownerChoices = (owners: readonly string[]) => [
  { value: every, label: words.everyOwner },
  { value: '', label: words.noOwner },
  ...owners.map((owner) => ({ value: owner, label: owner })),
]
