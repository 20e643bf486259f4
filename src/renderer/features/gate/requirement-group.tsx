import { Button } from '@mantine/core'
import { IconChecks, IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import type { Workspace } from '#shared/domain/context'
import type { Requirement } from '#shared/domain/gate/requirement'
import { type GateGroup, gateWords } from '../../text/gate'
import type { GateView } from './gate-form'
import { requirementKey } from './gate-form'
import classes from './gate.module.css'
import { RequirementRow } from './requirement-row'
import type { GateWork } from './use-gate'
import type { OpenParts } from './use-open-parts'

type Props = {
  readonly group: GateGroup
  readonly requirements: readonly Requirement[]
  readonly gate: GateWork
  readonly view: GateView
  readonly workspace: Workspace
  readonly parts: OpenParts
}

/** One section of the list, with how much of it is met; it can be folded. */
export function RequirementGroup(props: Props) {
  const { group, requirements, parts } = props
  const id = useId()
  const open = parts.groups.has(group)
  const met = requirements.filter(({ state }) => state.kind !== 'missing').length
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section className={classes['group']} aria-labelledby={id}>
      <h3 className={classes['groupTitle']}>
        <button type="button" aria-expanded={open} onClick={() => parts.toggleGroup(group)}>
          <Chevron size={18} aria-hidden />
          <span id={id}>{gateWords.groups[group]}</span>
          <span className={classes['groupState']} data-complete={met === requirements.length || undefined}>
            {gateWords.groupState(met, requirements.length)}
          </span>
        </button>
        {open && group === 'actions' ? <MarkAll {...props} /> : null}
      </h3>
      {open ? (
        <ul className={classes['list']}>
          {requirements.map((requirement) => (
            <RequirementRow key={requirementKey(requirement.subject)} {...props} requirement={requirement} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** An honest bulk act: each action gets a mark of its own, with its own line in the history. */
function MarkAll({ requirements, gate }: Props) {
  const { stage } = gate.dossier.partner
  const open = requirements.filter(({ state }) => state.kind === 'missing')
  if (open.length < 2 || stage === 'closed') return null
  const markAll = (): void => {
    const mark = { state: 'done', because: '', on: gate.today } as const
    const commands = open.flatMap(({ subject }) =>
      subject.kind === 'action' ? [{ kind: 'mark-action' as const, stage, actionId: subject.actionId, mark }] : [],
    )
    void gate.submitAll(commands, gateWords.markAll(open.length))
  }
  return (
    <Button size="compact-xs" variant="default" leftSection={<IconChecks size={14} aria-hidden />} onClick={markAll}>
      {gateWords.markAll(open.length)}
    </Button>
  )
}
