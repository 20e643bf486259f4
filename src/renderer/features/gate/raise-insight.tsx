import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { StageId } from '#shared/protocol/stages'
import { type InsightKind, insightKinds, keysOf } from '#shared/protocol/vocabulary'
import type { Insight } from '#shared/domain/records/insight'
import { newId } from '../../actions/clock'
import { gateWords } from '../../text/gate'
import { fieldMessage, placeLabel } from '../../text/refusals'
import classes from './gate.module.css'
import type { GateWork } from './use-gate'

type Props = {
  readonly gate: GateWork
  readonly targets: readonly StageId[]
  readonly onRaised: (insightId: string) => void
}

/** An insight raised on the spot; it is saved with the decision and stays open until it lands. */
export function RaiseInsight({ gate, targets, onRaised }: Props) {
  const [kind, setKind] = useState<InsightKind>('poor-performance')
  const [text, setText] = useState('')
  const [wished, setWished] = useState<StageId | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const target = targets.find((stage) => stage === (wished ?? insightKinds[kind].target)) ?? targets[0]
  async function raise(): Promise<void> {
    const { partner } = gate.dossier
    if (target === undefined || partner.stage === 'closed') return
    const record: Insight = {
      id: newId(),
      partnerId: partner.id,
      cycle: partner.cycle,
      raisedIn: partner.stage,
      raisedOn: gate.today,
      kind,
      text,
      targetStage: target,
      landed: null,
    }
    const [problem] = await gate.submit({ kind: 'save-record', table: 'insights', record }, gateWords.raiseLabel)
    if (problem === undefined) onRaised(record.id)
    else setFault(fieldMessage(problem))
  }
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={gateWords.raiseKind}
        value={kind}
        data={keysOf(insightKinds).map((value) => ({ value, label: insightKinds[value].label }))}
        onChange={(event) => setKind(event.currentTarget.value as InsightKind)}
      />
      <Textarea
        label={gateWords.raiseText}
        description={gateWords.insightHint}
        required
        rows={2}
        value={text}
        error={fault}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setFault(null)
        }}
      />
      {targets.length < 2 ? null : (
        <NativeSelect
          label={gateWords.raiseTarget}
          value={target ?? ''}
          data={targets.map((value) => ({ value, label: placeLabel(value) }))}
          onChange={(event) => setWished(event.currentTarget.value as StageId)}
        />
      )}
      <div>
        <Button size="compact-sm" variant="light" onClick={() => void raise()}>
          {gateWords.raiseSave}
        </Button>
      </div>
    </div>
  )
}
