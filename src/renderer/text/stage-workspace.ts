import type { EvidencePart } from '#shared/domain/evidence'
import { partText } from './requirements'
import { createSay } from './say'

const say = createSay('stage-workspace')

/** Words of the place where a stage's work is done. */

export const stageWords = {
  workspace: (label: string): string => say('workspace', { label }),
  outputs: say('outputs'),
  actions: say('actions'),
  values: say('values'),
  marked: (marked: number, asked: number): string => say('marked', { marked, asked }),
  confirmedFrom: (cycle: number): string => say('confirmed-from', { cycle }),
  standing: {
    current: say('standing-current'),
    passed: say('standing-passed'),
    carried: say('standing-carried'),
    ahead: say('standing-ahead'),
  },
}

export const outputWords = {
  complete: say('output-complete'),
  left: (parts: readonly EvidencePart[]): string =>
    say('output-left', { parts: parts.map((part) => partText[part]).join('; ') }),
}

/** The protocol's labels as headings. */
export const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1)
