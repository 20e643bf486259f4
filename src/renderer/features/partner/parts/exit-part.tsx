import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { closingOf } from '#shared/domain/journey'
import { declineReasons, type ExitDossier } from '#shared/domain/records/exit-dossier'
import type { Closing } from '#shared/protocol/decisions'
import { exitReasons } from '#shared/protocol/vocabulary'
import { exitWords } from '../../../text/closing'
import { showDay } from '../../../text/formats'
import { closedText } from '../../../text/partner'
import { exitPartWords } from '../../../text/parts'
import type { EditorProps } from '../../../ui/evidence/editor'
import { ExitDossierEditor } from '../../../ui/evidence/exit-dossier-editor'
import { Card } from '../card'
import classes from './parts.module.css'

/** Exit Rule: the dossier of the closing that was taken or is being prepared, and those of earlier cycles. */
export function ExitPart(props: EditorProps) {
  const { partner, exitDossiers } = props.dossier
  const taken = closingOf(partner, partner.cycle)
  const early = partner.stage === 'research' || partner.stage === 'negotiation'
  const [prepared, setPrepared] = useState<Closing>(early ? 'declined' : 'exited')
  const earlier = exitDossiers.filter(({ cycle }) => cycle < partner.cycle).toSorted((a, b) => b.cycle - a.cycle)
  return (
    <>
      <Card
        title={exitPartWords.title}
        aside={
          taken === null && early ? (
            <SegmentedControl
              size="xs"
              aria-label={exitPartWords.kind}
              value={prepared}
              onChange={(value) => setPrepared(value === 'declined' ? 'declined' : 'exited')}
              data={(['declined', 'exited'] as const).map((value) => ({ value, label: exitPartWords.kinds[value] }))}
            />
          ) : null
        }
      >
        <p className={classes['note']}>{taken === null ? exitPartWords.open : closedText(partner)}</p>
        <ExitDossierEditor key={taken ?? prepared} {...props} closing={taken ?? prepared} />
      </Card>
      {earlier.map((dossier) => (
        <EarlierDossier key={dossier.id} dossier={dossier} />
      ))}
    </>
  )
}

const reasonText = (reason: ExitDossier['reason']): string =>
  reason === null ? '' : { ...exitReasons, ...declineReasons }[reason]

const EarlierDossier = ({ dossier }: { readonly dossier: ExitDossier }) => (
  <Card title={exitPartWords.earlier(dossier.cycle)}>
    <dl className={classes['against']}>
      <Line label={exitWords.reason} text={reasonText(dossier.reason)} />
      <Line label={exitWords.evidence} text={dossier.evidence} />
      <Line label={exitWords.decidedBy} text={dossier.decidedBy} />
      <Line label={exitWords.obligations} text={dossier.obligations} />
      <Line label={exitWords.lessons} text={dossier.lessons} />
      <Line label={exitWords.partnerFeedback} text={dossier.partnerFeedback} />
      <Line
        label={exitWords.reApproach}
        text={dossier.reApproach?.kind === 'on' ? showDay(dossier.reApproach.on) : exitWords.again.never}
      />
    </dl>
  </Card>
)

const Line = ({ label, text }: { readonly label: string; readonly text: string }) =>
  text.trim() === '' ? null : (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </>
  )
