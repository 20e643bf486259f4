import { Badge } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { tiers } from '#shared/domain/records/partner'
import type { StageId } from '#shared/protocol/stages'
import { usePartnerList } from '../../../db/live/partner-list'
import { useDrifting } from '../../../db/live/use-drifting'
import { useBoardView } from '../../../state/board-view'
import { routeHash } from '../../../state/route'
import { partnerWords } from '../../../text/partner'
import type { EditorProps } from '../../../ui/evidence/editor'
import { inBoardOrder, neighboursOf } from '../neighbours'
import { DecisionButtons, PartnerActions } from './decision-buttons'
import { NameEditor } from './name-editor'
import { PartnerFacts } from './partner-facts'
import classes from './path-header.module.css'
import { StagePath } from './stage-path'

type Props = Omit<EditorProps, 'submit'> & {
  /** The stage whose work is shown below; null on the other parts. */
  readonly shownStage: StageId | null
  readonly part: string | null
}

/** The head of the partner page: who it is, where it is in the lifecycle, and what can be decided now. */
export function PathHeader({ shownStage, part, ...props }: Props) {
  const { partner } = props.dossier
  return (
    <header className={classes['header']}>
      <div className={classes['title']}>
        <NameEditor partner={partner} readOnly={props.readOnly} />
        <Badge variant="light">{partnerWords.cycle(partner.cycle)}</Badge>
        {partner.tier === 'standard' ? null : (
          <Badge variant="outline" color={partner.tier === 'high-risk' ? 'red' : 'blue'}>
            {tiers[partner.tier]}
          </Badge>
        )}
        <div className={classes['aside']}>
          <PartnerActions {...props} />
          <StepThrough {...props} part={part} />
        </div>
      </div>
      <StagePath partner={partner} shown={shownStage} />
      <div className={classes['below']}>
        <PartnerFacts {...props} />
        <DecisionButtons {...props} />
      </div>
    </header>
  )
}

/** To the partner before and after this one on the board, on the same part. */
function StepThrough({ dossier, workspace, today, part }: Omit<Props, 'shownStage'>) {
  const { byId } = usePartnerList()
  const { filter, order } = useBoardView()
  const drifting = useDrifting(filter.drifting)
  const { settings } = workspace
  const ordered = useMemo(() => {
    const clocks = { settings, today, ...(drifting === null ? {} : { drifting }) }
    return inBoardOrder(byId.values(), { filter, order }, clocks)
  }, [byId, filter, order, settings, today, drifting])
  const { previous, next } = neighboursOf(dossier.partner.id, ordered)
  return (
    <div className={classes['neighbours']}>
      {previous === null ? null : (
        <Neighbour step="previous" id={previous.id} part={part} label={partnerWords.previous(previous.name)}>
          <IconChevronLeft size={18} aria-hidden />
        </Neighbour>
      )}
      {next === null ? null : (
        <Neighbour step="next" id={next.id} part={part} label={partnerWords.next(next.name)}>
          <IconChevronRight size={18} aria-hidden />
        </Neighbour>
      )}
    </div>
  )
}

type NeighbourProps = {
  readonly step: 'previous' | 'next'
  readonly id: string
  readonly part: string | null
  readonly label: string
  readonly children: ReactNode
}

const Neighbour = ({ step, id, part, label, children }: NeighbourProps) => (
  <a
    data-step={step}
    className={classes['neighbour']}
    href={routeHash({ page: 'partner', id, part })}
    aria-label={label}
    title={label}
  >
    {children}
  </a>
)
