import type { ReactNode } from 'react'
import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { tiers } from '#shared/domain/records/partner'
import { showReportCode } from '#shared/report/report-code'
import type { ReviewReport } from '#shared/report/review-report'
import { excerptOf } from '#shared/report/split-text'
import { placeLabel } from '../../../text/refusals'
import { leadsTo, reportNames, reviewWords, sheetWords, valueStates, winnerName } from '../../../text/reports'
import { type Atom, block } from '../sheets/atom'
import { KeyFigures } from './key-figures'
import { LifecycleLine } from './lifecycle-line'
import { standingLines } from './standing-lines'

/** Widths of somebody's text that the first page holds, Letter included; the whole of it stands in the appendix. */
const longest = { name: 70, fact: 36, value: 60, half: 105, why: 150, next: 80 } as const

/** What a manager reads and signs: everything that bears on the decision, on one page. */
export const reviewFirstPage = (report: ReviewReport): readonly Atom[] => [
  block('title', <Title report={report} />),
  part('lifecycle', <LifecycleLine stays={report.stays} cycle={report.partner.cycle} />),
  part('figures', <KeyFigures report={report} />),
  part('values', <Values report={report} />),
  part('assessment', <Assessed report={report} />),
  part('recommendation', <Recommended report={report} />),
  part('standing', <Standing report={report} />),
  part('decision', report.choices.length === 0 ? <NotYet report={report} /> : <DecisionPart report={report} />),
]

const part = (key: string, node: ReactNode): Atom => block(key, <div className="rs-part">{node}</div>)

function Title({ report }: { readonly report: ReviewReport }) {
  const { partner, code } = report
  const facts = [
    sheetWords.cycle(partner.cycle),
    sheetWords.owner(partner.owner),
    tiers[partner.tier],
    partner.segment,
    partner.country,
    ...(report.reviewDueOn === null ? [] : [reviewWords.reviewDue(report.reviewDueOn)]),
  ]
  return (
    <div className="rs-title">
      <div>
        <div className="rs-eyebrow">{reportNames.review}</div>
        <h1 dir="auto">{excerptOf(partner.name, longest.name).text}</h1>
        <div className="rs-small" dir="auto">
          {facts
            .filter((fact) => fact.trim() !== '')
            .map((fact) => excerptOf(fact, longest.fact).text)
            .join(' · ')}
        </div>
      </div>
      <div className="rs-code">
        {sheetWords.code}
        <b>{showReportCode(code)}</b>
      </div>
    </div>
  )
}

const Values = ({ report: { values, organisation } }: { readonly report: ReviewReport }) => (
  <div className="rs-columns" data-count={3}>
    {values.map(({ winner, statement }) => (
      <div key={winner} className="rs-value">
        <b dir="auto">{winnerName(winner, organisation)}</b>
        <span className="rs-mark">{valueStates[statement?.state ?? 'unstated']}</span>
        {statement === null ? null : <Shortened text={`: ${statement.statement}`} longest={longest.value} />}
      </div>
    ))}
  </div>
)

const Assessed = ({ report: { assessment } }: { readonly report: ReviewReport }) => (
  <div className="rs-columns">
    <Part title={reviewWords.performance} text={assessment.analysis} />
    <Part title={reviewWords.assessment} text={assessment.roiAssessment} />
  </div>
)

type PartProps = { readonly title: string; readonly text: string }

const Part = ({ title, text }: PartProps) => (
  <div>
    <h3>{title}</h3>
    {text.trim() === '' ? (
      <p className="rs-note">{sheetWords.notWritten}</p>
    ) : (
      <p dir="auto">
        <Shortened text={text} longest={longest.half} />
      </p>
    )}
  </div>
)

function Recommended({ report: { assessment } }: { readonly report: ReviewReport }) {
  const { recommendation, recommendationWhy, nextActions } = assessment
  return (
    <div>
      <h3>
        {reviewWords.recommendation}:{' '}
        {recommendation === null ? reviewWords.noRecommendation : decisions[recommendation].label}
      </h3>
      {recommendationWhy.trim() === '' ? null : (
        <p dir="auto">
          <Shortened text={recommendationWhy} longest={longest.why} />
        </p>
      )}
      {nextActions.trim() === '' ? null : (
        <p dir="auto">
          <b>{reviewWords.nextActions}:</b> <Shortened text={nextActions} longest={longest.next} />
        </p>
      )}
    </div>
  )
}

/** The beginning of a text, and where the rest of it is. */
function Shortened({ text, longest: limit }: { readonly text: string; readonly longest: number }) {
  const excerpt = excerptOf(text, limit)
  return (
    <>
      {excerpt.text}
      {excerpt.cut ? <span className="rs-small"> {sheetWords.inFull}</span> : null}
    </>
  )
}

const Standing = ({ report }: { readonly report: ReviewReport }) => (
  <>
    {standingLines(report).map((line) => (
      <p key={line} className="rs-note" dir="auto">
        {line}
      </p>
    ))}
  </>
)

const DecisionPart = ({ report }: { readonly report: ReviewReport }) => (
  <div className="rs-decision">
    <h2>
      {reviewWords.signedPart} <span className="rs-small">{reviewWords.tick}</span>
    </h2>
    <div className="rs-boxes">
      {report.choices.map((choice) => (
        <Box key={choice} choice={choice} recommended={choice === report.assessment.recommendation} />
      ))}
    </div>
    <div className="rs-line">{reviewWords.remarks}</div>
    <div className="rs-lines">
      <SignatureLine label={reviewWords.manager} />
      <SignatureLine label={`${reviewWords.lead}: ${excerptOf(report.partner.owner, 40).text}`} />
    </div>
    <p className="rs-small">
      {sheetWords.code} {showReportCode(report.code)}. {reviewWords.codeHow}
    </p>
  </div>
)

const NotYet = ({ report }: { readonly report: ReviewReport }) => (
  <div className="rs-decision">
    <h2>{reviewWords.signedPart}</h2>
    <p>{reviewWords.notYet(placeLabel(report.partner.stage))}</p>
  </div>
)

const Box = ({ choice, recommended }: { readonly choice: DecisionId; readonly recommended: boolean }) => (
  <div className="rs-box">
    <i />
    <div>
      <b>{decisions[choice].label}</b>
      <span>
        {recommended ? `${reviewWords.recommended}; ` : ''}
        {leadsTo(choice)}
      </span>
    </div>
  </div>
)

const SignatureLine = ({ label }: { readonly label: string }) => (
  <>
    <div className="rs-line" dir="auto">
      {label}
    </div>
    <div className="rs-line">{reviewWords.date}</div>
    <div className="rs-line">{reviewWords.signature}</div>
  </>
)
