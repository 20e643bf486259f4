import { type BrainId, brains } from '../../protocol/vocabulary'
import type { SheetPlan } from '../sheet-plan'
import { type BaseAsk, planBaseSheet } from './base-sheet'
import { signOffsTable } from './columns-read-only'
import { type Origin, planSheet, toAskRow } from './plan-workbook'
import { planReadMeSheet, signOffReadMe } from './read-me-sheet'

export type SignOffContent = {
  readonly brain: BrainId
  /** Open questions of this function only. */
  readonly asks: readonly BaseAsk[]
  /** Names of the asked partners by id. */
  readonly names: ReadonlyMap<string, string>
}

/** The workbook for one function: its own questions and the facts it judges, and nothing of anybody else. */
export function planSignOffWorkbook({ brain, asks, names }: SignOffContent, origin: Origin): readonly SheetPlan[] {
  const { label, role } = brains[brain]
  const own = asks.filter((ask) => ask.brain === brain)
  const sheet = planSheet(signOffsTable, own.map(toAskRow), names)
  const readMe = planReadMeSheet({
    title: `Sign-offs for ${label}, which ${role}`,
    exportedOn: origin.exportedAt.slice(0, 10),
    about: signOffReadMe,
  })
  const sheets = [{ table: 'signOffs', name: sheet.name, rows: own.length }]
  return [readMe, sheet, planBaseSheet({ ...origin, kind: 'sign-off', scope: 'some', sheets }, own)]
}
