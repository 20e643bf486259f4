import { IconCheck, IconFlagFilled, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Partner, Passage } from '#shared/domain/records/partner'
import { type StageId, stageIds, stageOrder } from '#shared/protocol/stages'
import { routeHash } from '../../../state/route'
import {
  closedKinds,
  closedText,
  decisionLabel,
  partnerWords,
  stageLabel,
  stayText,
  stepStates,
} from '../../../text/partner'
import classes from './path-header.module.css'

type StepState = keyof typeof stepStates

/** The five stages of the present cycle: where it is, when it came and left, and through which decision. */
export function StagePath({ partner, shown }: { readonly partner: Partner; readonly shown: StageId | null }) {
  return (
    <nav aria-label={partnerWords.path}>
      <ol className={classes['path']}>
        {stageIds.map((stage) => (
          <Step key={stage} stage={stage} partner={partner} shown={shown === stage} />
        ))}
        {partner.closed === null ? null : (
          <li className={classes['closed']}>
            <strong>{closedKinds[partner.closed.kind]}</strong>
            <span className={classes['dates']}>{closedText(partner)}</span>
          </li>
        )}
      </ol>
    </nav>
  )
}

type StepProps = { readonly stage: StageId; readonly partner: Partner; readonly shown: boolean }

function Step({ stage, partner, shown }: StepProps) {
  const stay = partner.journey.findLast((one) => one.cycle === partner.cycle && one.stage === stage)
  const state = stateOf(stage, partner, stay)
  const link = useRef<HTMLAnchorElement>(null)
  const isHere = state === 'here'
  useEffect(() => {
    // In a narrow window the path is wider than the screen.
    if (isHere) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isHere])
  return (
    <li className={classes['step']} data-state={state}>
      <a
        ref={link}
        className={classes['stepLink']}
        href={routeHash({ page: 'partner', id: partner.id, part: stage })}
        aria-current={isHere ? 'step' : undefined}
        data-shown={shown}
      >
        <span className={classes['stepName']}>
          <StateIcon state={state} />
          {stageLabel(stage)}
          {stay === undefined ? null : <span className="visually-hidden"> {stepStates[state]}</span>}
        </span>
        <span className={classes['dates']}>{datesOf(state, stay)}</span>
      </a>
    </li>
  )
}

function stateOf(stage: StageId, partner: Partner, stay: Passage | undefined): StepState {
  if (partner.stage === stage) return 'here'
  if (partner.closed?.from === stage) return 'closed-here'
  const place = partner.stage === 'closed' ? (partner.closed?.from ?? 'review') : partner.stage
  if (stageOrder(stage) > stageOrder(place)) return 'ahead'
  return stay === undefined ? 'carried' : 'passed'
}

function datesOf(state: StepState, stay: Passage | undefined): string {
  if (stay === undefined) return stepStates[state]
  const through = stay.through === null ? '' : ` · ${decisionLabel(stay.through)}`
  return `${stayText(stay)}${through}`
}

function StateIcon({ state }: { readonly state: StepState }) {
  if (state === 'passed') return <IconCheck size={16} aria-hidden />
  if (state === 'here' || state === 'closed-here') return <IconFlagFilled size={16} aria-hidden />
  return state === 'carried' ? <IconRefresh size={16} aria-hidden /> : null
}
