import { entriesOfCycle, roiOf } from '#shared/domain/metrics'
import { reviewWords, roiWords } from '../../text/evidence'
import fields from '../fields/fields.module.css'
import { LongTextField } from '../fields/long-text-field'
import { ScoreField } from '../fields/score-field'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { useEvidenceForm } from './use-evidence-form'

/** Output of Review: feedback of both sides, ROI, relationship quality. */
export function AssessmentEditor(props: EditorProps) {
  const { dossier } = props
  const form = useEvidenceForm(props, { stage: 'review', name: 'assessment', label: reviewWords.assessmentAct })
  const roi = roiOf(entriesOfCycle(dossier.metricEntries, dossier.partner.cycle))
  return (
    <div className={fields['stack']}>
      <LongTextField {...form.bind('feedbackInternal')} label={reviewWords.feedbackInternal} required />
      <LongTextField {...form.bind('feedbackPartner')} label={reviewWords.feedbackPartner} required />
      <p className={classes['figure']}>
        {roi.kind === 'unknown' ? roiWords.unknown[roi.because] : roiWords.known(roi.ratio, roi.kind === 'estimated')}
      </p>
      <LongTextField {...form.bind('roiAssessment')} label={reviewWords.roi} required />
      <ScoreField {...form.bind('relationshipQuality')} label={reviewWords.relationship} required />
    </div>
  )
}
