import { Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { endOfWeek } from '#shared/domain/agenda/find-agenda'
import type { Workspace } from '#shared/domain/context'
import { usePartnerList } from '../../db/live/partner-list'
import { type DriftList, useDriftList } from '../../db/live/drift-list'
import { useWorkspace } from '../../db/live/use-workspace'
import { openAddPartner } from '../../state/add-partner'
import { setDriftView, toggleFolded, useDriftView } from '../../state/drift-view'
import { driftWords } from '../../text/drift'
import { emptyWords, words as boardWords } from '../../text/board'
import { sectionHint, sectionTitles, type TodaySection, todayWords } from '../../text/today'
import { EmptyState } from '../../ui/empty-state'
import { OwnerSelect } from '../../ui/owner-select'
import { PageTitle } from '../../ui/page-title'
import { type ListSection, SectionList } from '../../ui/section-list'
import { Waiting } from '../../ui/waiting'
import classes from './today.module.css'
import { todayEntries, type TodayEntry } from './today-entries'
import { TodayLine } from './today-line'

/** Who needs the lead now, why, and what to do; and what will drift when nothing happens. */
export function TodayPage() {
  const list = useDriftList()
  const workspace = useWorkspace()
  const { ready } = usePartnerList()
  if (!list.ready || workspace === undefined || !ready) {
    return <Waiting label={driftWords.reading} />
  }
  return <Shown list={list} workspace={workspace} />
}

const order: readonly TodaySection[] = ['overdue', 'today', 'this-week', 'drift-overdue', 'drift-attention', 'coming']

function Shown({ list, workspace }: { readonly list: DriftList; readonly workspace: Workspace }) {
  const { byId } = usePartnerList()
  const { owner, folded } = useDriftView()
  const entries = useMemo(() => todayEntries(list, byId, owner), [list, byId, owner])
  const weekEnds = endOfWeek(list.day, workspace.settings.weekStartsOn)
  const sections = order.map((section): ListSection<TodayEntry> => ({
    key: section,
    title: sectionTitles[section],
    hint: sectionHint(section, weekEnds),
    items: entries.filter((entry) => entry.section === section),
    folded: folded.has(section),
  }))
  const filled = sections.filter(({ items }) => items.length > 0)
  const owners = [...new Set([...byId.values()].map((one) => one.owner.trim()))].sort((a, b) => a.localeCompare(b))
  return (
    <div className={classes['page']}>
      <PageTitle title={todayWords.title} hint={todayWords.hint(list.day)}>
        <OwnerSelect owner={owner} owners={owners} onChoose={(one) => setDriftView({ owner: one })} />
      </PageTitle>
      {filled.length === 0 ? (
        <Nothing partners={[...byId.values()].filter(({ deletedAt }) => deletedAt === null).length} />
      ) : (
        <SectionList
          label={todayWords.list}
          sections={filled}
          keyOf={({ key }) => key}
          Line={TodayLine}
          onFold={toggleFolded}
        />
      )}
    </div>
  )
}

const Nothing = ({ partners }: { readonly partners: number }) => (
  <EmptyState title={partners === 0 ? emptyWords.title : todayWords.empty}>
    <Text size="sm" c="var(--ink-soft)" maw={560} ta="center">
      {partners === 0 ? todayWords.noPartners : todayWords.checked(partners)}
    </Text>
    {partners === 0 ? <Button onClick={openAddPartner}>{boardWords.add}</Button> : null}
  </EmptyState>
)
