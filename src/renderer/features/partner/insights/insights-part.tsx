import { Badge } from '@mantine/core'
import type { Insight } from '#shared/domain/records/insight'
import { showDay } from '../../../text/formats'
import { insightKindLabel, insightWords } from '../../../text/insights'
import { stageLabel } from '../../../text/partner'
import type { EditorProps } from '../../../ui/evidence/editor'
import { RemoveButton } from '../../../ui/evidence/remove-button'
import { Card } from '../card'
import { Empty } from '../empty'
import classes from './insights.module.css'
import { LandingForm } from './landing-form'
import { RaiseForm } from './raise-form'

/** Feedback Loop Rule: what was learned, whether it has landed, and where. */
export function InsightsPart(props: EditorProps) {
  const newest = props.dossier.insights.toSorted((a, b) => (a.raisedOn < b.raisedOn ? 1 : -1))
  const open = newest.filter(({ landed }) => landed === null)
  const landed = newest.filter((one) => one.landed !== null)
  return (
    <>
      <Card title={open.length === 0 ? insightWords.noneOpen : insightWords.open(open.length)}>
        <ul className={classes['list']}>
          {open.map((insight) => (
            <OpenInsight key={insight.id} {...props} insight={insight} />
          ))}
        </ul>
      </Card>
      {props.readOnly ? null : (
        <Card title={insightWords.raise}>
          <RaiseForm {...props} />
        </Card>
      )}
      <Card title={insightWords.landed}>
        {landed.length === 0 ? <Empty>{insightWords.noneLanded}</Empty> : null}
        <ul className={classes['list']}>
          {landed.map((insight) => (
            <li key={insight.id} className={classes['insight']}>
              <InsightText insight={insight} />
              <p className={classes['landing']} dir="auto">
                {landingText(insight, props)}
              </p>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}

function OpenInsight({ insight, ...props }: EditorProps & { readonly insight: Insight }) {
  const remove = (): void =>
    void props.submit({ kind: 'remove-record', table: 'insights', recordId: insight.id }, insightWords.removeAct)
  return (
    <li className={classes['insight']}>
      <div className={classes['head']}>
        <Badge color="yellow" variant="light">
          {insightWords.isOpen}
        </Badge>
        <RemoveButton title={insight.text.slice(0, 60)} readOnly={props.readOnly} onRemove={remove} />
      </div>
      <InsightText insight={insight} />
      {props.readOnly ? null : <LandingForm {...props} insight={insight} />}
    </li>
  )
}

const InsightText = ({ insight: { text, kind, raisedIn, raisedOn, targetStage } }: { readonly insight: Insight }) => (
  <>
    <p className={classes['text']} dir="auto">
      {text}
    </p>
    <p className={classes['origin']}>
      {insightKindLabel(kind)} · {insightWords.goesTo(stageLabel(targetStage))} ·{' '}
      {insightWords.raisedIn(stageLabel(raisedIn), showDay(raisedOn))}
    </p>
  </>
)

function landingText({ landed }: Insight, { workspace }: EditorProps): string {
  if (landed === null) return ''
  if (landed.kind === 'no-change') return `${insightWords.noChange(landed.because)} (${showDay(landed.on)})`
  const item = workspace.playbook.find(({ id }) => id === landed.playbookItemId)
  return `${insightWords.landedAs(item?.label ?? insightWords.gone)} (${showDay(landed.on)})`
}
