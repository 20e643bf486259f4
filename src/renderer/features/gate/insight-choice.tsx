import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Insight } from '#shared/domain/records/insight'
import { gateWords } from '../../text/gate'
import type { GateView } from './gate-form'
import classes from './gate.module.css'
import { insightTargets } from './insight-targets'
import { RaiseInsight } from './raise-insight'
import type { GateWork } from './use-gate'

type Props = { readonly gate: GateWork; readonly view: GateView }

/** Feedback Loop Rule: the insight that sends the partner back, chosen or raised here. */
export function InsightChoice({ gate, view }: Props) {
  const { dossier, update } = gate
  const targets = insightTargets(view.proposal, gate.droppedOn)
  const fitting = dossier.insights.filter(({ targetStage }) => targets.includes(targetStage))
  const [raising, setRaising] = useState(fitting.length === 0)
  const choices = [{ value: '', label: gateWords.chooseInsight }, ...fitting.map(toChoice)]
  return (
    <div className={classes['fields']}>
      {fitting.length === 0 ? null : (
        <NativeSelect
          label={gateWords.insight}
          description={gateWords.insightHint}
          value={fitting.some(({ id }) => id === view.proposal.insightId) ? (view.proposal.insightId ?? '') : ''}
          data={choices}
          onChange={(event) => update({ insightId: event.currentTarget.value || null })}
        />
      )}
      {raising ? (
        <RaiseInsight
          gate={gate}
          targets={targets}
          onRaised={(id) => {
            update({ insightId: id })
            setRaising(false)
          }}
        />
      ) : (
        <div>
          <Button size="compact-sm" variant="subtle" onClick={() => setRaising(true)}>
            {gateWords.raise}
          </Button>
        </div>
      )}
    </div>
  )
}

const toChoice = ({ id, text, raisedOn }: Insight) => ({ value: id, label: `${raisedOn}: ${text.slice(0, 100)}` })
