import type { MorningCounts } from '#shared/domain/agenda/count-mornings'

/** `3 overdue, 5 today, 2 drifts`; null for a day that asks for nothing. Counts only: a screen may be seen by others. */
export function describeMorning({ overdue, today, drifts }: MorningCounts): string | null {
  const parts = [
    ...(overdue > 0 ? [`${String(overdue)} overdue`] : []),
    ...(today > 0 ? [`${String(today)} today`] : []),
    ...(drifts > 0 ? [`${String(drifts)} ${drifts === 1 ? 'drift' : 'drifts'}`] : []),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
