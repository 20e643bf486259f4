import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { viewActs } from '../../actions/saved-views'
import { useSavedViews } from '../../db/live/use-saved-views'
import { openAddPartner } from '../../state/add-partner'
import { boardOrders, setBoardOrder, useBoardView } from '../../state/board-view'
import { orderLabels, words } from '../../text/board'
import { PartnerFilter } from '../../ui/partner-filter'
import { SmallChoice } from '../../ui/small-choice'
import { ViewMenu } from '../../ui/view-menu'
import toolbar from '../../ui/toolbar.module.css'
import classes from './board.module.css'

const orderChoices = boardOrders.map((order) => ({ value: order, label: orderLabels[order] }))

/** Search, filters, saved views, order, and the way to a new partner. */
export const BoardToolbar = memo(function BoardToolbar({ owners }: { readonly owners: readonly string[] }) {
  const order = useBoardView((view) => view.order)
  return (
    <search className={toolbar['toolbar']}>
      <PartnerFilter owners={owners} />
      <ViewMenu views={useSavedViews()} acts={viewActs} />
      <span className={toolbar['space']} />
      <SmallChoice
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
