import { Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Workspace } from '#shared/domain/context'
import type { Settings } from '#shared/domain/records/settings'
import { type DriftList, useDriftList } from '../../db/live/drift-list'
import { usePartnerList } from '../../db/live/partner-list'
import { useWorkspace } from '../../db/live/use-workspace'
import { openAddPartner } from '../../state/add-partner'
import { words as boardWords } from '../../text/board'
import { dashboardWords as words } from '../../text/dashboard'
import { EmptyState } from '../../ui/empty-state'
import { PageTitle } from '../../ui/page-title'
import { Waiting } from '../../ui/waiting'
import classes from './dashboard.module.css'
import type { Figure } from './figure'
import { FigureCard } from './figure-card'
import { flowFigure, stageFigure, timeFigure } from './stage-charts'
import { driftFigure, type NamedFigures, revenueFigure, reviewFigure, roiFigure } from './value-charts'

/** The whole portfolio in figures, each with the table behind it. */
export function DashboardPage() {
  const list = useDriftList()
  const workspace = useWorkspace()
  const { ready } = usePartnerList()
  if (!list.ready || workspace === undefined || !ready) {
    return <Waiting label={words.reading} />
  }
  return <Shown list={list} workspace={workspace} />
}

function Shown({ list, workspace }: { readonly list: DriftList; readonly workspace: Workspace }) {
  const { currency, workingDaysOnly } = workspace.settings
  const figures = useFigures(list, { currency, workingDaysOnly })
  return (
    <div className={classes['page']}>
      <PageTitle title={words.title} hint={words.hint} />
      {figures.length === 0 ? (
        <EmptyState title={words.empty}>
          <Text size="sm" c="var(--ink-soft)">
            {words.emptyHint}
          </Text>
          <Button onClick={openAddPartner}>{boardWords.add}</Button>
        </EmptyState>
      ) : (
        <div className={classes['grid']}>
          {figures.map((figure) => (
            <FigureCard key={figure.title} figure={figure} />
          ))}
        </div>
      )}
    </div>
  )
}

type FigureSettings = Pick<Settings, 'currency' | 'workingDaysOnly'>

/** Each figure is kept while nothing that it rests on changes, so that its chart is not drawn again. */
function useFigures({ byPartner, day }: DriftList, { currency, workingDaysOnly }: FigureSettings): readonly Figure[] {
  const { byId } = usePartnerList()
  return useMemo(() => {
    const partners = [...byId.values()].filter(({ deletedAt }) => deletedAt === null)
    if (partners.length === 0) return []
    const looks = partners.flatMap((partner) => {
      const look = byPartner.get(partner.id)
      return look === undefined ? [] : [{ partner, look }]
    })
    const executed = looks.flatMap(({ partner: { name, journey }, look }): readonly NamedFigures[] =>
      journey.some(({ stage }) => stage === 'development' || stage === 'review')
        ? [{ name, figures: look.figures }]
        : [],
    )
    return [
      stageFigure(partners),
      flowFigure(partners),
      timeFigure(partners, day, { workingDaysOnly }),
      reviewFigure(
        looks.flatMap(({ look }) => look.figures.reviewDueOn ?? []),
        day,
      ),
      revenueFigure(executed, currency),
      roiFigure(executed),
      driftFigure(looks.flatMap(({ look }) => look.findings)),
    ]
  }, [byId, byPartner, day, currency, workingDaysOnly])
}
