import { decisions } from '#shared/protocol/decisions'
import { brains } from '#shared/protocol/vocabulary'
import type { AskedSignOff, ReviewReport } from '#shared/report/review-report'
import { showDay } from '../../../text/formats'
import { appendixWords, reviewWords, signOffLevels, signOffStates } from '../../../text/reports'
import { type Atom, note, table, type TableFrame, written } from '../sheets/atom'

const frame: TableFrame = {
  id: 'sign-offs',
  columns: [
    { title: appendixWords.function, width: 22 },
    { title: appendixWords.decision, width: 28 },
    { title: appendixWords.asked, width: 12 },
    { title: appendixWords.verdict, width: 18 },
    { title: appendixWords.by, width: 20 },
  ],
}

/** Which functions are asked at the decisions of the review, and where their answers stand. */
export function signOffAtoms({ signOffs }: ReviewReport): readonly Atom[] {
  if (signOffs.length === 0) return [note('no-sign-offs', appendixWords.noSignOffs)]
  return [...table(frame, alike(signOffs).map(rowOf)), ...signOffs.flatMap(noteOf)]
}

type Alike = readonly [AskedSignOff, ...AskedSignOff[]]

/** The decisions at which a function stands the same share one row. */
function alike(signOffs: readonly AskedSignOff[]): readonly Alike[] {
  const groups = new Map<string, [AskedSignOff, ...AskedSignOff[]]>()
  for (const one of signOffs) {
    const key = [one.brain, one.level, one.state, one.by, one.on].join('\n')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()].toSorted(([a], [b]) => (a.brain < b.brain ? -1 : Number(a.brain > b.brain)))
}

const rowOf = (group: Alike): readonly string[] => {
  const [{ brain, level, state, by, on }] = group
  return [
    brains[brain].label,
    decisionsOf(group),
    signOffLevels[level],
    signOffStates[state],
    on === null ? '' : `${by}, ${showDay(on)}`,
  ]
}

/** All four that the protocol has for a review are said in one word. */
const decisionsOf = (group: Alike): string =>
  group.length === 4 ? reviewWords.everyDecision : group.map(({ decision }) => decisions[decision].label).join(', ')

const noteOf = ({ brain, decision, note: text }: AskedSignOff): readonly Atom[] =>
  text.trim() === ''
    ? []
    : written(`note-${brain}-${decision}`, `${brains[brain].label} (${decisions[decision].label}): ${text}`, '')
