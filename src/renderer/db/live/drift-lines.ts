import type { DriftBadge } from '#shared/domain/drift/drift-badge'
import { untilIdle } from '../until-idle'
import type { PartnerDrift } from './look-at-partners'

/** What an earlier session found: the marks, and the findings as texts of some hundred partners each, read when asked for. */
export type EarlierDrift = {
  readonly marks: readonly (readonly [string, DriftBadge])[]
  readonly readLines: () => Promise<readonly string[]>
}

type Entry = readonly [string, PartnerDrift]

/** Partners of one text: some 2 ms. */
const inALine = 250

export async function toLines(byPartner: ReadonlyMap<string, PartnerDrift>): Promise<readonly string[]> {
  const entries = [...byPartner]
  const lines: string[] = []
  for (let from = 0; from < entries.length; from += inALine) {
    await untilIdle()
    lines.push(JSON.stringify(entries.slice(from, from + inALine)))
  }
  return lines
}

export async function readLines({ readLines: read }: EarlierDrift): Promise<Map<string, PartnerDrift>> {
  const byPartner = new Map<string, PartnerDrift>()
  for (const line of await read()) {
    await untilIdle()
    for (const [id, drift] of JSON.parse(line) as readonly Entry[]) byPartner.set(id, drift)
  }
  return byPartner
}

/** The texts with what was found since in them, without holding all of it at once; null for a partner that is gone. */
export async function mergeLines(
  { readLines: read }: EarlierDrift,
  since: ReadonlyMap<string, PartnerDrift | null>,
): Promise<readonly string[]> {
  const lines = await read()
  if (since.size === 0) return lines
  const merged: string[] = []
  for (const line of lines) {
    await untilIdle()
    const entries = JSON.parse(line) as readonly Entry[]
    merged.push(JSON.stringify(entries.filter(([id]) => !since.has(id))))
  }
  return [...merged, JSON.stringify([...since].filter(([, drift]) => drift !== null))]
}
