import { driftRules } from '#shared/domain/drift/drift-clock'
import { type DriftFinding, worstFirst } from '#shared/domain/drift/find-drift'
import type { Partner } from '#shared/domain/records/partner'
import { stageIds } from '#shared/protocol/stages'
import { keysOf } from '#shared/protocol/vocabulary'
import type { DriftList } from '../../db/live/drift-list'
import type { DriftGrouping } from '../../state/drift-view'
import { clauseOf, driftWords, ruleNames } from '../../text/drift'
import { placeLabel } from '../../text/refusals'

export type DriftEntry = { readonly key: string; readonly finding: DriftFinding; readonly partner: Partner }

export type DriftGroup = {
  readonly key: string
  readonly title: string
  readonly hint: string
  readonly entries: readonly DriftEntry[]
}

/** What stands at the partners of an owner, the worst and oldest first. */
export function driftEntries(
  { byPartner }: DriftList,
  partners: ReadonlyMap<string, Partner>,
  owner: string | null,
): readonly DriftEntry[] {
  const entries: DriftEntry[] = []
  for (const [id, { findings }] of byPartner) {
    const partner = partners.get(id)
    if (partner === undefined || (owner !== null && partner.owner.trim() !== owner)) continue
    for (const finding of findings) entries.push({ key: `${id} ${finding.rule} ${finding.subject}`, finding, partner })
  }
  return entries.sort((a, b) => worstFirst(a.finding, b.finding))
}

/** The entries in sight by rule, owner or stage, and the paused ones apart at the end. */
export function groupDrift(entries: readonly DriftEntry[], grouping: DriftGrouping): readonly DriftGroup[] {
  const inSight = entries.filter(({ finding }) => finding.pause === null)
  const paused = entries.filter(({ finding }) => finding.pause !== null)
  const groups = groupsOf(inSight, grouping).filter((group) => group.entries.length > 0)
  if (paused.length === 0) return groups
  return [...groups, { key: 'paused', title: driftWords.paused, hint: driftWords.pausedHint, entries: paused }]
}

function groupsOf(entries: readonly DriftEntry[], grouping: DriftGrouping): readonly DriftGroup[] {
  switch (grouping) {
    case 'rule':
      return keysOf(driftRules).map((rule) => {
        const group = entries.filter(({ finding }) => finding.rule === rule)
        return { key: rule, title: ruleNames[rule], hint: hintOf(group, clauseOf(rule)), entries: group }
      })
    case 'owner': {
      const owners = [...new Set(entries.map(({ partner }) => partner.owner.trim()))].sort((a, b) => a.localeCompare(b))
      return owners.map((owner) => {
        const group = entries.filter(({ partner }) => partner.owner.trim() === owner)
        return { key: `owner ${owner}`, title: owner || driftWords.noOwner, hint: hintOf(group, ''), entries: group }
      })
    }
    case 'stage':
      return [...stageIds, 'closed' as const].map((place) => {
        const group = entries.filter(({ partner }) => partner.stage === place)
        return { key: `stage ${place}`, title: placeLabel(place), hint: hintOf(group, ''), entries: group }
      })
  }
}

function hintOf(entries: readonly DriftEntry[], clause: string): string {
  const overdue = entries.filter(({ finding }) => finding.severity === 'overdue').length
  return [clause, overdue === 0 ? '' : driftWords.overdue(overdue)].filter((part) => part !== '').join(' · ')
}
