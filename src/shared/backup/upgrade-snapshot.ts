import { err, type Result } from '../result'
import type { Tables } from './content-lines'
import { parseAnySnapshot, parseSnapshot, type SnapshotProblem } from './parse-snapshot'
import type { Snapshot } from './snapshot'

/** Turns the tables of schema version `to - 1` into those of `to`. Pure, and never changed after a release. */
export type UpgradeStep = { readonly to: number; readonly upgrade: (tables: Tables) => Tables }

/** Append only: a backup of any age must open, for ever. Version 1 is the first, so it has no step. */
export const upgradeSteps: readonly UpgradeStep[] = []

export type UpgradeTarget = { readonly schemaVersion: number; readonly steps: readonly UpgradeStep[] }

/** Reads a snapshot of any age and brings it, step by step, to the present schema; a newer one is refused. */
export function upgradeSnapshot(value: unknown, target: UpgradeTarget): Result<Snapshot, SnapshotProblem> {
  const parsed = parseAnySnapshot(value)
  if (!parsed.ok) return parsed
  const { schemaVersion } = parsed.value
  if (schemaVersion > target.schemaVersion)
    return err({ kind: 'newer-version', version: schemaVersion, known: target.schemaVersion })
  let { tables } = parsed.value
  for (let to = schemaVersion + 1; to <= target.schemaVersion; to += 1) {
    const step = target.steps.find((candidate) => candidate.to === to)
    if (step === undefined) throw new Error(`No upgrade step leads to schema version ${to}.`)
    tables = step.upgrade(tables)
  }
  return parseSnapshot({ ...parsed.value, schemaVersion: target.schemaVersion, tables })
}
