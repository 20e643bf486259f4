import type { ClauseId } from '#shared/protocol/clauses'
import { createSay } from './say'

const say = createSay('help')

/** How each rule of the protocol is kept in the application. */
export const keptHere: Readonly<Record<ClauseId, string>> = {
  'lifecycle-stages': say('kept-here-lifecycle-stages'),
  'win-win-win': say('kept-here-win-win-win'),
  'feedback-loop': say('kept-here-feedback-loop'),
  'relationship-growth': say('kept-here-relationship-growth'),
  communication: say('kept-here-communication'),
  ownership: say('kept-here-ownership'),
  performance: say('kept-here-performance'),
  exit: say('kept-here-exit'),
  'cross-brain': say('kept-here-cross-brain'),
  drift: say('kept-here-drift'),
  final: say('kept-here-final'),
}
