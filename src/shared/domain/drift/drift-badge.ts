import type { DriftFinding, DriftSeverity } from './find-drift'

/** How much drift there is, and the worst of it. */
export type DriftBadge = { readonly count: number; readonly worst: DriftSeverity }

/** What a card shows of a partner's findings; null when nothing is in sight. */
export function toDriftBadge(findings: readonly DriftFinding[]): DriftBadge | null {
  const inSight = findings.filter(({ pause }) => pause === null)
  if (inSight.length === 0) return null
  return {
    count: inSight.length,
    worst: inSight.some(({ severity }) => severity === 'overdue') ? 'overdue' : 'attention',
  }
}

/** Partners with drift among some of them, and the worst of all. */
export function joinBadges(badges: readonly DriftBadge[]): DriftBadge | null {
  if (badges.length === 0) return null
  return { count: badges.length, worst: badges.some(({ worst }) => worst === 'overdue') ? 'overdue' : 'attention' }
}
