import { Button } from '@mantine/core'
import { type OutputId, stageIds, stages } from '#shared/protocol/stages'
import { latestWorkBefore } from '#shared/domain/decide/stage-work-commands'
import { workFor } from '#shared/domain/dossier'
import { sameValue } from '#shared/domain/same-value'
import { emptyEvidence, type Evidence } from '#shared/domain/records/stage-work'
import { carriedWords, evidenceLine } from '../../text/evidence-lines'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'

/** The fields of the evidence that an output rests on; outputs that rest on records of their own have none. */
const fieldsOf: Readonly<Partial<Record<OutputId, readonly (keyof Evidence)[]>>> = {
  shortlist: ['shortlistRank'],
  'evaluation-notes': ['fitScores', 'fitNotes'],
  'outreach-plan': ['outreachPlan'],
  agreement: ['agreement', 'incentives'],
  'shared-assets': ['sharedAssets'],
  'execution-structure': ['roles', 'timeline', 'messaging'],
  'performance-report': ['analysis', 'improvements', 'nextActions'],
  'partnership-assessment': ['feedbackInternal', 'feedbackPartner', 'roiAssessment', 'relationshipQuality'],
  recommendation: ['recommendation', 'recommendationWhy'],
}

type Props = EditorProps & { readonly outputId: OutputId }

/** What the latest earlier cycle holds of an output that this cycle does not have yet; one click confirms it. */
export function CarriedOver({ outputId, dossier, readOnly, submit }: Props) {
  const { cycle } = dossier.partner
  const stage = stageIds.find((id) => stages[id].outputs.some((output) => output.id === outputId))
  const earlier = stage === undefined ? null : latestWorkBefore(dossier, stage)
  if (stage === undefined || earlier === null) return null
  const { evidence } = workFor(dossier, cycle, stage)
  const waiting = (fieldsOf[outputId] ?? []).filter(
    (field) =>
      sameValue(evidence[field], emptyEvidence[field]) && !sameValue(earlier.evidence[field], emptyEvidence[field]),
  )
  if (waiting.length === 0) return null
  return (
    <div className={classes['carried']} role="group" aria-label={carriedWords.title(earlier.cycle)}>
      <strong>{carriedWords.title(earlier.cycle)}</strong>
      {waiting.map((field) => (
        <p key={field} dir="auto">
          {evidenceLine(field, earlier.evidence)}
        </p>
      ))}
      {readOnly ? null : (
        <div>
          <Button
            data-confirms
            size="compact-sm"
            onClick={() => void submit({ kind: 'confirm-carried', stage }, carriedWords.act)}
          >
            {carriedWords.confirm(cycle, stages[stage].label)}
          </Button>
        </div>
      )}
    </div>
  )
}
