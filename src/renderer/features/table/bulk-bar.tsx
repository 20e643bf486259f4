import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { tiers } from '#shared/domain/records/partner'
import { keysOf } from '#shared/protocol/vocabulary'
import { setTierOfMany } from '../../actions/bulk-actions'
import { openReports } from '../../actions/open-reports'
import { exportWorkbook } from '../../actions/export-workbook'
import { chooseNobody, useChosenPartners } from '../../state/table-view'
import { useSession } from '../../state/session'
import { bulkWords, tableWords } from '../../text/table'
import { BulkDialog, type BulkAsk } from './bulk-dialog'
import classes from './table.module.css'

type Props = { readonly shown: readonly Partner[]; readonly all: number; readonly owners: readonly string[] }

/** How many are shown; and when some are chosen, what can be done with all of them in one act. */
export function BulkBar({ shown, all, owners }: Props) {
  const { chosen } = useChosenPartners()
  const readOnly = useSession((session) => session.readOnly !== null)
  const [ask, setAsk] = useState<BulkAsk | null>(null)
  // What the filter hides is not acted on: nobody would see it happen.
  const partners = shown.filter(({ id }) => chosen.has(id))
  if (partners.length === 0) {
    return (
      <p className={classes['count']} role="status">
        {tableWords.shown(shown.length, all)}
      </p>
    )
  }
  return (
    <div className={classes['acts']} role="toolbar" aria-label={bulkWords.toolbar}>
      <strong role="status">{bulkWords.chosen(partners.length)}</strong>
      {(['owner', 'tag', 'log'] as const).map((kind) => (
        <Button key={kind} size="compact-sm" variant="default" disabled={readOnly} onClick={() => setAsk(kind)}>
          {bulkWords[kind]}
        </Button>
      ))}
      <TierMenu partners={partners} readOnly={readOnly} />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          void exportWorkbook({
            kind: 'some',
            partnerIds: partners.map(({ id }) => id),
            title: bulkWords.exported(partners.length),
          })
        }
      >
        {bulkWords.export}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => openReports(partners)}>
        {bulkWords.report}
      </Button>
      <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => setAsk('remove')}>
        {bulkWords.remove}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={chooseNobody}>
        {bulkWords.clear}
      </Button>
      {ask === null ? null : <BulkDialog ask={ask} partners={partners} owners={owners} onClose={() => setAsk(null)} />}
    </div>
  )
}

const TierMenu = ({ partners, readOnly }: { readonly partners: readonly Partner[]; readonly readOnly: boolean }) => (
  <Menu transitionProps={noTransition}>
    <Menu.Target>
      <Button size="compact-sm" variant="default" disabled={readOnly}>
        {bulkWords.tier}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {keysOf(tiers).map((tier) => (
        <Menu.Item key={tier} onClick={() => void setTierOfMany(partners, tier)}>
          {tiers[tier]}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

const noTransition = { duration: 0 }
