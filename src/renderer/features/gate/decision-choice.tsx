import { NativeSelect, Radio } from '@mantine/core'
import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { stagesBefore, type StageId } from '#shared/protocol/stages'
import { workFor } from '#shared/domain/dossier'
import { gateWords } from '../../text/gate'
import { placeLabel } from '../../text/refusals'
import type { GateWork } from './use-gate'

/** Which decision it is, where several lead to the same column, and where Return To Stage leads to. */
export function DecisionChoice({ gate }: { readonly gate: GateWork }) {
  const { choices, view, update, dossier } = gate
  const { partner } = dossier
  const recommended = workFor(dossier, partner.cycle, 'review').evidence.recommendation
  const asksStage = view?.proposal.decision === 'return-to-stage' && choices.every(({ to }) => to === null)
  return (
    <>
      {choices.length < 2 ? null : (
        <Radio.Group
          label={gateWords.choose}
          value={view?.proposal.decision ?? ''}
          onChange={(value) => update({ decision: value as DecisionId, insightId: null })}
        >
          {choices.map(({ decision }) => (
            <Radio
              key={decision}
              mt={6}
              value={decision}
              label={decisions[decision].label}
              description={decision === recommended ? gateWords.recommended : undefined}
            />
          ))}
        </Radio.Group>
      )}
      {asksStage && partner.stage !== 'closed' ? (
        <NativeSelect
          label={gateWords.backTo}
          value={view?.proposal.to ?? ''}
          data={stagesBefore(partner.stage)
            .toReversed()
            .map((stage) => ({ value: stage, label: placeLabel(stage) }))}
          onChange={(event) => update({ to: event.currentTarget.value as StageId, insightId: null })}
        />
      ) : null}
    </>
  )
}
