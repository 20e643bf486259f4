import type { EvidencePart } from '#shared/domain/evidence'
import { partText } from './requirements'

/** Words of the place where a stage's work is done. */

export const stageWords = {
  workspace: (label: string): string => `Work of ${label}`,
  outputs: 'Outputs',
  actions: 'Actions',
  values: 'Win-win-win',
  marked: (marked: number, asked: number): string => `${String(marked)} of ${String(asked)}`,
  confirmedFrom: (cycle: number): string => `Confirmed from cycle ${String(cycle)}`,
  standing: {
    current: 'The partner is in this stage.',
    passed: 'Passed in this cycle; what is entered can still be corrected.',
    carried: 'Not part of this cycle’s path: what earlier cycles hold carries over.',
    ahead: 'Not reached in this cycle yet; it can be prepared.',
  },
}

export const outputWords = {
  complete: 'Complete',
  left: (parts: readonly EvidencePart[]): string => `Left: ${parts.map((part) => partText[part]).join('; ')}`,
}

/** The protocol's labels as headings. */
export const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
