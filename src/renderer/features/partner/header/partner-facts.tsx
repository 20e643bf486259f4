import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { daysBetween } from '#shared/domain/calendar'
import { daysInStage, nextContactOn, reviewDueOn, stageLimitState } from '#shared/domain/clocks'
import { cycleSpan } from '#shared/domain/cycle-span'
import { type Partner, tiers } from '#shared/domain/records/partner'
import { showDay } from '../../../text/formats'
import { dayAndWhen, decisionLabel, partnerWords, sinceDays } from '../../../text/partner'
import type { EditorProps } from '../../../ui/evidence/editor'
import classes from './path-header.module.css'

type Props = Pick<EditorProps, 'dossier' | 'workspace' | 'today'>

/** The facts that are asked for most, in one line each. */
export function PartnerFacts({ dossier, workspace, today }: Props) {
  const { partner } = dossier
  const { settings } = workspace
  const contactOn = nextContactOn(partner, dossier.communications, settings)
  const reviewOn = reviewDueOn(partner, settings)
  const isOpen = partner.stage !== 'closed'
  return (
    <dl className={classes['facts']}>
      <Fact label={partnerWords.owner} late={partner.owner.trim() === ''}>
        {partner.owner.trim() === '' ? partnerWords.noOwner : partner.owner}
      </Fact>
      <Fact label={partnerWords.tier}>{tiers[partner.tier]}</Fact>
      {isOpen ? (
        <>
          <Fact label={partnerWords.nextContact} late={contactOn < today}>
            {dayAndWhen(contactOn, daysBetween(today, contactOn))}
          </Fact>
          <Fact label={partnerWords.reviewDue} late={reviewOn !== null && reviewOn < today}>
            {reviewOn === null ? partnerWords.noReview : dayAndWhen(reviewOn, daysBetween(today, reviewOn))}
          </Fact>
          <Fact label={partnerWords.inStage} late={stageLimitState(partner, today, settings) === 'over'}>
            {sinceDays(daysInStage(partner, today, settings))}
          </Fact>
        </>
      ) : null}
      <EarlierCycles dossier={dossier} />
    </dl>
  )
}

type FactProps = { readonly label: string; readonly late?: boolean; readonly children: ReactNode }

const Fact = ({ label, late = false, children }: FactProps) => (
  <div className={classes['fact']} data-late={late}>
    <dt>{label}</dt>
    <dd dir="auto">
      {late ? <IconAlertTriangle size={15} aria-label={partnerWords.needsAttention} /> : null}
      {children}
    </dd>
  </div>
)

function EarlierCycles({ dossier: { partner } }: Pick<Props, 'dossier'>) {
  const earlier = Array.from({ length: partner.cycle - 1 }, (_, index) => index + 1)
  if (earlier.length === 0) return null
  return (
    <div className={classes['fact']}>
      <dt>{partnerWords.earlier}</dt>
      <dd>
        <details className={classes['earlier']}>
          <summary>{partnerWords.earlierCycles(earlier.length)}</summary>
          <ul className={classes['cycles']}>
            {earlier.map((cycle) => (
              <li key={cycle}>{earlierText(partner, cycle)}</li>
            ))}
          </ul>
        </details>
      </dd>
    </div>
  )
}

function earlierText(partner: Partner, cycle: number): string {
  const { from, to } = cycleSpan(partner, cycle)
  const end = partner.journey.findLast((one) => one.cycle === cycle)?.through ?? null
  const span = `${showDay(from)} – ${to === null ? '' : showDay(to)}`
  return `${partnerWords.cycle(cycle)}: ${span}${end === null ? '' : ` · ${decisionLabel(end)}`}`
}
