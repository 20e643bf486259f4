import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import { cellText } from '../cell-text'
import type { SheetPlan } from '../sheet-plan'
import type { Sheet } from '../sheet'
import { sha256 } from './sha-256'

/**
 * The very hidden sheet: what the workbook was made from, so that a change can be told from a state, and a hash that
 * shows damage. Stored in files that are out with people: a change of its form needs a new version and a way to read the old.
 */
export const baseSheetName = 'Base (do not edit)'
const formatName = 'partnership-brain-workbook'
export const baseVersion = 1

const fieldValue = z.union([z.string(), z.number(), z.null()])
const facts = z.record(z.string(), z.string())

const manifestSchema = z.object({
  format: z.literal(formatName),
  version: z.number(),
  kind: z.enum(['full', 'sign-off']),
  workspaceId: z.string(),
  seq: z.number(),
  exportedAt: z.string(),
  /** `all`: a record that the workbook does not hold was not in the store either. */
  scope: z.enum(['all', 'some']),
  lineage: z.object({ root: z.number(), ids: z.array(z.string()).readonly(), shortened: z.boolean() }),
  sheets: z.array(z.object({ table: z.string(), name: z.string(), rows: z.number() })),
})
export type WorkbookManifest = Readonly<z.infer<typeof manifestSchema>>

const recordSchema = z.object({
  kind: z.literal('record'),
  table: z.string(),
  id: z.string(),
  partnerId: z.string(),
  fields: z.record(z.string(), fieldValue),
  /** Fields whose text no cell can hold: the sheet shows them empty. */
  untold: z.array(z.string()),
})
export type BaseRecord = Readonly<z.infer<typeof recordSchema>>

/** A question that a function was asked, with the facts as they were put before it. */
const askSchema = z.object({
  kind: z.literal('ask'),
  id: z.string(),
  partnerId: z.string(),
  brain: z.string(),
  decision: z.string(),
  cycle: z.number(),
  facts,
})
export type BaseAsk = Readonly<z.infer<typeof askSchema>>

const entrySchema = z.discriminatedUnion('kind', [recordSchema, askSchema])
export type BaseEntry = BaseRecord | BaseAsk

export type WorkbookBase = { readonly manifest: WorkbookManifest; readonly entries: readonly BaseEntry[] }

type ManifestParts = Omit<WorkbookManifest, 'format' | 'version'>

/** Leaves room below the 32,767 characters of a cell. */
const chunkLength = 32_000

export function planBaseSheet(parts: ManifestParts, entries: readonly BaseEntry[]): SheetPlan {
  const manifest: WorkbookManifest = { format: formatName, version: baseVersion, ...parts }
  const lines = [toLine(manifest), ...entries.map(toLine)]
  const column = { width: 20, format: 'text', choices: null, readOnly: true } as const
  return {
    name: baseSheetName,
    state: 'very-hidden',
    columns: [column],
    header: false,
    frozenColumns: 0,
    rows: [[hashOf(lines)], ...lines.map(toChunks)],
  }
}

/** `_x0041_` is how workbooks write odd characters; as `\u0078` the x says the same and is left alone. */
const toLine = (value: unknown): string => JSON.stringify(value).replaceAll('_x', '_\\u0078')

const hashOf = (lines: readonly string[]): string => sha256(lines.join('\n'))

const toChunks = (line: string): readonly string[] =>
  Array.from({ length: Math.ceil(line.length / chunkLength) }, (_, at) =>
    line.slice(at * chunkLength, (at + 1) * chunkLength),
  )

/** Why a base sheet cannot be used. */
export type BaseProblem =
  | { readonly kind: 'damaged' }
  /** Written by a newer version of the program. */
  | { readonly kind: 'newer'; readonly version: number }

const hashPattern = /^[0-9a-f]{64}$/

/** Whether a sheet is the base sheet of one of our workbooks, damaged or not. Its name may have been changed. */
export const isBaseSheet = ({ rows }: Sheet): boolean =>
  hashPattern.test(cellText(rows[0]?.[0])) && cellText(rows[1]?.[0]).startsWith(`{"format":"${formatName}"`)

export function readBaseSheet({ rows }: Sheet): Result<WorkbookBase, BaseProblem> {
  const lines = rows.slice(1).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : '')).join(''))
  while (lines.at(-1) === '') lines.pop()
  const version = /"version":(\d+)/.exec(lines[0] ?? '')?.[1]
  if (Number(version) > baseVersion) return err({ kind: 'newer', version: Number(version) })
  if (hashOf(lines) !== rows[0]?.[0]) return err({ kind: 'damaged' })
  const [first, ...rest] = lines.map((line): unknown => JSON.parse(line))
  const manifest = manifestSchema.safeParse(first)
  const entries = z.array(entrySchema).safeParse(rest)
  return manifest.success && entries.success
    ? ok({ manifest: manifest.data, entries: entries.data })
    : err({ kind: 'damaged' })
}
