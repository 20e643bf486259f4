import { useState } from 'react'
import type { RequirementSubject } from '#shared/domain/gate/requirement'
import type { GateGroup } from '../../text/gate'
import { type GateView, type Group, groupRequirements, requirementKey } from './gate-form'

export type OpenParts = {
  readonly groups: ReadonlySet<GateGroup>
  readonly requirements: ReadonlySet<string>
  readonly toggleGroup: (group: GateGroup) => void
  readonly toggle: (subject: RequirementSubject) => void
  /** Unfolds a requirement and the group it stands in. */
  readonly open: (subject: RequirementSubject) => void
}

/** So few missing things are all laid open at once, ready to be filled in. */
const layOpenUpTo = 3

/** Which groups and requirements are unfolded. What is met is folded at the start, and nothing folds by itself later. */
export function useOpenParts(view: GateView | null): OpenParts {
  const [first] = useState(() => (view === null ? [] : groupRequirements(view.gate.requirements)))
  const [groups, setGroups] = useState<ReadonlySet<GateGroup>>(() => new Set(first.filter(hasMissing).map(toName)))
  const [requirements, setRequirements] = useState<ReadonlySet<string>>(() => layOpen(first))
  return {
    groups,
    requirements,
    toggleGroup: (group) => setGroups((open) => toggled(open, group)),
    toggle: (subject) => setRequirements((open) => toggled(open, requirementKey(subject))),
    open: (subject) => {
      const all = view === null ? [] : groupRequirements(view.gate.requirements)
      const key = requirementKey(subject)
      const group = all.find((one) => one.requirements.some((each) => requirementKey(each.subject) === key))
      if (group !== undefined) setGroups((open) => new Set([...open, group.group]))
      setRequirements((open) => new Set([...open, key]))
    },
  }
}

const toName = ({ group }: Group): GateGroup => group
const hasMissing = ({ requirements }: Group): boolean => requirements.some(({ state }) => state.kind === 'missing')

function layOpen(groups: readonly Group[]): ReadonlySet<string> {
  const missing = groups
    .flatMap(({ requirements }) => requirements)
    .filter(({ state, subject }) => state.kind === 'missing' && subject.kind !== 'action')
  return new Set(missing.length > layOpenUpTo ? [] : missing.map(({ subject }) => requirementKey(subject)))
}

function toggled<T>(open: ReadonlySet<T>, one: T): ReadonlySet<T> {
  const next = new Set(open)
  if (!next.delete(one)) next.add(one)
  return next
}
