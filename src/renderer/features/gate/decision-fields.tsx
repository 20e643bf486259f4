import { Textarea } from '@mantine/core'
import { useId } from 'react'
import { gateWords } from '../../text/gate'
import { DayField } from '../../ui/fields/day-field'
import type { GateForm, GateView } from './gate-form'
import classes from './gate.module.css'

type Props = {
  readonly form: GateForm
  readonly view: GateView
  readonly update: (part: Partial<GateForm>) => void
}

/** What the person says themselves: what is missing and by when, where the partner stays; always why. */
export function DecisionFields({ form, view, update }: Props) {
  const id = useId()
  // Nothing else is left: the first key typed is the first of the reason.
  const onlyRationale = view.missing.every(({ subject }) => subject.kind === 'rationale')
  const stays = view.gate.decision.destination.kind === 'stay'
  return (
    <section className={classes['group']} aria-labelledby={id}>
      <h3 className={classes['groupTitle']} id={id}>
        {gateWords.decision}: {view.gate.decision.label}
      </h3>
      {stays ? (
        <div className={classes['fields']} data-requirement="waiting-for">
          <Textarea
            label={gateWords.what}
            required
            autosize={false}
            rows={2}
            value={form.what}
            onChange={(event) => update({ what: event.currentTarget.value })}
          />
          <DayField
            label={gateWords.dueOn}
            required
            value={form.dueOn}
            save={async (dueOn) => {
              update({ dueOn })
              return []
            }}
            fault={null}
            draftKey=""
            readOnly={false}
          />
        </div>
      ) : null}
      <div className={classes['fields']} data-requirement="rationale">
        <Textarea
          label={gateWords.rationale}
          description={gateWords.rationaleHint}
          required
          data-autofocus={onlyRationale || undefined}
          rows={2}
          value={form.rationale}
          onChange={(event) => update({ rationale: event.currentTarget.value })}
        />
      </div>
    </section>
  )
}
