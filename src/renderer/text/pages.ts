import { createSay } from './say'

const say = createSay('pages')

/** Titles and hints of the smaller pages. */
export const pageWords = {
  undo: {
    title: say('undo-title'),
    hint: say('undo-hint'),
    empty: say('undo-empty'),
    undo: say('undo'),
    redo: say('undo-redo'),
    stepBack: say('undo-step-back'),
    redoable: say('undo-redoable'),
  },
  bin: {
    title: say('bin-title'),
    hint: say('bin-hint'),
    empty: say('bin-empty'),
    restore: say('bin-restore'),
  },
  closed: {
    title: say('closed-title'),
    hint: say('closed-hint'),
    empty: say('closed-empty'),
    none: say('closed-none'),
    search: say('closed-search'),
    reason: say('closed-reason'),
    kind: say('closed-kind'),
    reApproach: say('closed-re-approach'),
    never: say('closed-never'),
    reopen: say('closed-reopen'),
    noDossier: say('closed-no-dossier'),
  },
  playbook: {
    title: say('playbook-title'),
    hint: say('playbook-hint'),
    empty: say('playbook-empty'),
    add: say('playbook-add'),
    retire: say('playbook-retire'),
    restore: say('playbook-restore'),
    retired: say('playbook-retired'),
    byHand: say('playbook-by-hand'),
    weights: say('playbook-weights'),
    weightsHint: say('playbook-weights-hint'),
  },
  people: {
    title: say('people-title'),
    hint: say('people-hint'),
    add: say('people-add'),
    name: say('people-name'),
    owns: say('people-owns'),
    function: say('people-function'),
    nobody: say('people-nobody'),
    handOver: say('people-hand-over'),
    handOverTitle: say('people-hand-over-title'),
    inactive: say('people-inactive'),
    fromPartners: say('people-from-partners'),
    empty: say('people-empty'),
  },
  help: {
    title: say('help-title'),
    hint: say('help-hint'),
  },
} as const
