import type { DecisionId } from '../../protocol/decisions'
import type { BrainId } from '../../protocol/vocabulary'
import type { Dossier } from '../../domain/dossier'
import type { SignOff } from '../../domain/records/sign-off'
import { digestOf } from '../../domain/digest'
import type { SheetProblem } from '../sheet'
import type { BaseAsk } from './base-sheet'
import { toCanonical } from './canonical-value'
import type { MergeStep } from './merge-steps'
import type { OwnRow, OwnWorkbook } from './read-own-workbook'

export type SignOffPlan = { readonly steps: readonly MergeStep[]; readonly problems: readonly SheetProblem[] }

/**
 * The verdicts that came back, each bound to the facts that the workbook put before the function. A verdict that was
 * taken already is passed over. Whether it still holds is decided by the command itself.
 */
export function planSignOffs(workbook: OwnWorkbook, dossiers: ReadonlyMap<string, Dossier>): SignOffPlan {
  const steps: MergeStep[] = []
  const problems: SheetProblem[] = []
  const given = new Map([...dossiers.values()].flatMap(({ signOffs }) => signOffs).map((one) => [one.id, one]))
  for (const row of workbook.signOffRows) {
    const ask = row.id === null ? undefined : workbook.asks.get(row.id)
    const filled = ['verdict', 'by', 'note'].some((field) => (row.values.get(field) ?? null) !== null)
    if (ask === undefined) {
      if (filled) problems.push(...givenEdits(row, given))
      continue
    }
    if (!filled) continue
    const read = readVerdict(row, ask)
    if ('message' in read) problems.push(read)
    else if (!isTaken(ask, read, dossiers.get(ask.partnerId))) {
      const { id, partnerId, facts } = ask
      const asked = { brain: ask.brain as BrainId, decision: ask.decision as DecisionId }
      const signOff = { ...asked, ...read, facts: inCycle(ask, dossiers.get(partnerId)) ? facts : earlierCycle }
      steps.push({ partnerId, recordKey: `signOffs:${id}`, command: { kind: 'sign-off', signOff } })
    }
  }
  return { steps, problems }
}

type Verdict = Pick<SignOff, 'verdict' | 'by' | 'note'>

/** Facts of an earlier cycle are no facts of this one, even where they read the same. */
const earlierCycle = { cycle: 'an earlier cycle' } as const

const inCycle = ({ cycle }: BaseAsk, dossier: Dossier | undefined): boolean => dossier?.partner.cycle === cycle

function readVerdict({ values, sheet, row, cellOf }: OwnRow, { brain }: BaseAsk): Verdict | SheetProblem {
  const verdict = values.get('verdict')
  const by = values.get('by')
  const problem = (field: string, expected: string, message: string): SheetProblem => ({
    kind: 'sign-off-incomplete',
    sheet,
    cell: cellOf(field) ?? `A${String(row)}`,
    found: null,
    expected,
    message,
  })
  if (verdict !== 'approved' && verdict !== 'objected') {
    return problem('verdict', 'Approved, Objected', `Row ${String(row)} has no verdict. Choose one of the list.`)
  }
  if (typeof by !== 'string' || by.trim() === '') {
    return problem('by', 'a name', `Row ${String(row)} has a verdict of ${brain} but no name. Write who judged.`)
  }
  return { verdict, by: by.trim(), note: String(values.get('note') ?? '') }
}

/** A verdict that was given stays as it was given; and a question that nobody asked has no answer. */
function givenEdits({ id, values, sheet, row, cellOf }: OwnRow, given: ReadonlyMap<string, SignOff>) {
  const signOff = id === null ? undefined : given.get(id)
  const told = (field: string, expected: string | null, message: string): SheetProblem => {
    const found = values.get(field) ?? null
    const place = { sheet, cell: cellOf(field) ?? `A${String(row)}` }
    return { kind: 'not-taken', ...place, found: found === null ? null : String(found), expected, message }
  }
  if (signOff === undefined) {
    const message = `Row ${String(row)} answers no open question of this workbook and is not taken over. Ask with a new workbook.`
    return [told('verdict', null, message)]
  }
  return (['verdict', 'by', 'note'] as const)
    .filter((field) => values.has(field) && (values.get(field) ?? '') !== toCanonicalText(signOff[field]))
    .map((field) =>
      told(field, signOff[field], 'A verdict that was given is not changed. Record a new one in the program.'),
    )
}

const toCanonicalText = (text: string): string => String(toCanonical(text) ?? '')

const isTaken = (ask: BaseAsk, { verdict, by, note }: Verdict, dossier: Dossier | undefined): boolean =>
  (dossier?.signOffs ?? []).some(
    (one) =>
      one.brain === ask.brain &&
      one.decision === ask.decision &&
      one.cycle === ask.cycle &&
      one.verdict === verdict &&
      one.by === by &&
      one.note === note &&
      one.digest === digestOf(ask.facts),
  )
