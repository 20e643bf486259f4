import { workFor } from '#shared/domain/dossier'
import { findingText, reviewWords } from '../../text/evidence'
import fields from '../fields/fields.module.css'
import { LongTextField } from '../fields/long-text-field'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { useEvidenceForm } from './use-evidence-form'

/** Output of Review: analysis, improvements, next actions; beside what Development left unfinished. */
export function PerformanceReportEditor(props: EditorProps) {
  const form = useEvidenceForm(props, { stage: 'review', name: 'report', label: reviewWords.reportAct })
  return (
    <div className={fields['stack']}>
      <Findings {...props} />
      <LongTextField {...form.bind('analysis')} label={reviewWords.analysis} required />
      <LongTextField {...form.bind('improvements')} label={reviewWords.improvements} required />
      <LongTextField {...form.bind('nextActions')} label={reviewWords.nextActions} required />
    </div>
  )
}

function Findings({ dossier }: EditorProps) {
  const { findings } = workFor(dossier, dossier.partner.cycle, 'review')
  if (findings.length === 0) return null
  return (
    <div>
      <span className={fields['label']}>{reviewWords.findings}</span>
      <ul className={classes['facts']}>
        {findings.map((finding) => (
          <li key={finding}>{findingText(finding)}</li>
        ))}
      </ul>
    </div>
  )
}
