import { Checkbox, SegmentedControl, Text } from '@mantine/core'
import { IconAlertTriangleFilled, IconHourglassHigh, IconPlayerPause } from '@tabler/icons-react'
import { useMemo } from 'react'
import { type DriftList, useDriftList } from '../../db/live/drift-list'
import { usePartnerList } from '../../db/live/partner-list'
import { choose, driftGroupings, setDriftView, toggleFolded, useDriftView } from '../../state/drift-view'
import { driftWords, groupingWords } from '../../text/drift'
import { EmptyState } from '../../ui/empty-state'
import { OwnerSelect } from '../../ui/owner-select'
import { PageTitle } from '../../ui/page-title'
import { type ListSection, SectionList } from '../../ui/section-list'
import { Waiting } from '../../ui/waiting'
import { BulkBar } from './bulk-bar'
import classes from './drift.module.css'
import { driftEntries, type DriftEntry, type DriftGroup, groupDrift } from './drift-groups'
import { DriftLine } from './drift-line'
import { DriftTrend } from './drift-trend'

/** Every finding by rule, owner or stage, with what can be done about one or many of them. */
export function DriftPage() {
  const list = useDriftList()
  const { ready } = usePartnerList()
  if (!list.ready || !ready) {
    return <Waiting label={driftWords.reading} />
  }
  return <Shown list={list} />
}

function Shown({ list }: { readonly list: DriftList }) {
  const { byId } = usePartnerList()
  const { owner, grouping, folded, chosen } = useDriftView()
  const entries = useMemo(() => driftEntries(list, byId, owner), [list, byId, owner])
  const groups = useMemo(() => groupDrift(entries, grouping), [entries, grouping])
  const owners = [...new Set([...byId.values()].map((one) => one.owner.trim()))].sort((a, b) => a.localeCompare(b))
  const picked = entries.filter(({ key }) => chosen.has(key))
  return (
    <div className={classes['page']}>
      <PageTitle title={driftWords.title} hint={driftWords.hint}>
        <OwnerSelect owner={owner} owners={owners} onChoose={(one) => setDriftView({ owner: one })} />
        <SegmentedControl
          size="xs"
          aria-label={driftWords.groupBy}
          value={grouping}
          onChange={(value) => setDriftView({ grouping: driftGroupings.find((one) => one === value) ?? 'rule' })}
          data={driftGroupings.map((value) => ({ value, label: groupingWords[value] }))}
        />
      </PageTitle>
      <Figures entries={entries} />
      <DriftTrend />
      {picked.length === 0 ? null : <BulkBar chosen={picked} />}
      {groups.length === 0 ? (
        <Nothing partners={byId.size} everyOwner={owner === null} />
      ) : (
        <SectionList
          label={driftWords.list}
          sections={groups.map((group) => toSection(group, folded, chosen))}
          keyOf={({ key }) => key}
          Line={DriftLine}
          onFold={toggleFolded}
        />
      )}
    </div>
  )
}

function toSection(
  { key, title, hint, entries }: DriftGroup,
  folded: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
): ListSection<DriftEntry> {
  const count = entries.filter((entry) => chosen.has(entry.key)).length
  return {
    key,
    title,
    hint,
    items: entries,
    folded: folded.has(key),
    lead: (
      <Checkbox
        size="xs"
        pl={16}
        pb={5}
        aria-label={driftWords.chooseGroup(title)}
        checked={count > 0 && count === entries.length}
        indeterminate={count > 0 && count < entries.length}
        onChange={(event) =>
          choose(
            entries.map((entry) => entry.key),
            event.currentTarget.checked,
          )
        }
      />
    ),
  }
}

function Figures({ entries }: { readonly entries: readonly DriftEntry[] }) {
  const inSight = entries.filter(({ finding }) => finding.pause === null)
  const overdue = inSight.filter(({ finding }) => finding.severity === 'overdue').length
  const partners = new Set(entries.map(({ partner }) => partner.id)).size
  return (
    <div className={classes['figures']}>
      <span>{driftWords.total(entries.length, partners)}</span>
      <span className={classes['figure']} data-tone="overdue">
        <IconAlertTriangleFilled size={16} aria-hidden />
        {driftWords.overdue(overdue)}
      </span>
      <span className={classes['figure']} data-tone="attention">
        <IconHourglassHigh size={16} aria-hidden />
        {driftWords.attention(inSight.length - overdue)}
      </span>
      <span className={classes['figure']} data-tone="paused">
        <IconPlayerPause size={16} aria-hidden />
        {driftWords.pausedCount(entries.length - inSight.length)}
      </span>
    </div>
  )
}

const Nothing = ({ partners, everyOwner }: { readonly partners: number; readonly everyOwner: boolean }) => (
  <EmptyState title={everyOwner ? driftWords.empty : driftWords.noneFits}>
    <Text size="sm" c="var(--ink-soft)">
      {driftWords.checked(partners)}
    </Text>
  </EmptyState>
)
