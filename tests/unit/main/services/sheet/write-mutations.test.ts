import { expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import { noChoices } from '#shared/workbook/own/merge-choices'
import { isOwnWorkbook, type OwnWorkbook, readOwnWorkbook } from '#shared/workbook/own/read-own-workbook'
import type { SheetFile } from '#shared/workbook/sheet'
import { parseSheetBytes } from '../../../../../src/main/services/sheet/parse-sheet-bytes'
import { writeWorkbook } from '../../../../../src/main/services/sheet/write-workbook'
import { readZipDirectory } from '../../../../../src/main/services/sheet/zip-directory'
import { readZipPart } from '../../../../../src/main/services/sheet/zip-part'
import { buildZip, type ZipEntry } from '../../../../fixtures/sheets/build-zip'
import { aMergeStore, exported, planFor } from '../../../../helpers/a-merge-store'
import { aDossier } from '../../../../helpers/builders/a-partner'
import { aGoal } from '../../../../helpers/builders/a-record'

const mutations = 350

const store = aMergeStore(
  'a',
  Array.from({ length: 40 }, (_, at) => {
    const id = `p${String(at)}`
    const partner = { id, name: `Partner ${String(at)}`, website: `p${String(at)}.example`, notes: `Notes of ${id}` }
    return aDossier({ partner, goals: [aGoal({ id: `${id}-g`, partnerId: id, target: at })] })
  }),
)

/** A generator of its own, so that every run makes the same mutations. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
const random = createRandom(20_261_122)

const pick = (xml: string, pattern: RegExp): RegExpMatchArray | null => {
  const found = [...xml.matchAll(pattern)]
  return found[random(found.length)] ?? null
}

type Span = { readonly at: number; readonly length: number }

const replaceAt = (xml: string, { at, length }: Span, by: string): string =>
  xml.slice(0, at) + by + xml.slice(at + length)

const replaceFound = (xml: string, pattern: RegExp, by: (found: string) => string): string => {
  const match = pick(xml, pattern)
  return match === null ? xml : replaceAt(xml, { at: match.index ?? 0, length: match[0].length }, by(match[0]))
}

/** What goes wrong in programs that write XML, and what a hand in the file can do. */
const kinds: readonly ((xml: string) => string)[] = [
  (xml) => xml.slice(0, random(xml.length)),
  (xml) => replaceAt(xml, { at: random(xml.length), length: 1 + random(40) }, ''),
  (xml) => replaceAt(xml, { at: random(xml.length), length: 1 }, String.fromCharCode(33 + random(90))),
  (xml) => replaceFound(xml, /<[^<>]*>/g, () => ''),
  (xml) => replaceFound(xml, /<[^<>/]*\/?>/g, (tag) => tag + tag),
  (xml) => replaceFound(xml, / \w+="[^"]*"/g, () => ''),
  (xml) => replaceFound(xml, /"\d+"/g, () => `"${String(random(1_000_000))}"`),
  (xml) =>
    replaceFound(xml, /r="[A-Z]+\d+"/g, () => `r="${String.fromCharCode(65 + random(26))}${String(random(60))}"`),
  (xml) => replaceFound(xml, /t="\w+"/g, () => `t="${['s', 'n', 'b', 'str', 'inlineStr', 'e', 'd'][random(7)] ?? ''}"`),
  (xml) => replaceFound(xml, /<v>[^<]*<\/v>/g, () => `<v>${String(random(200))}</v>`),
  (xml) => replaceFound(xml, /<row\b.*?<\/row>/gs, () => ''),
  (xml) => replaceFound(xml, /<row\b.*?<\/row>/gs, (row) => row + row),
  (xml) => replaceFound(xml, /<c [^>]*>.*?<\/c>/gs, () => ''),
  (xml) => replaceFound(xml, /<si>.*?<\/si>/gs, () => ''),
  (xml) => replaceFound(xml, />[^<>]+</g, () => '>&unknown;<'),
  (xml) => replaceFound(xml, /name="[^"]*"/g, () => `name="Sheet ${String(random(99))}"`),
]

async function entriesOf(bytes: Buffer): Promise<readonly ZipEntry[]> {
  return readZipDirectory(bytes).map((part) => ({
    name: part.name,
    content: readZipPart(bytes, part).toString('utf8'),
  }))
}

const read = (bytes: Buffer): Promise<SheetFile> =>
  parseSheetBytes({ fileName: 'w.xlsx', bytes, encoding: null, delimiter: null }, () => undefined)

/** What the rows say as they are understood, by sheet and row. An id that is lost is found again by what names the row. */
function rowsOf({ rows }: OwnWorkbook): ReadonlyMap<string, string> {
  const all = [...rows].flatMap(([table, list]) => list.map((row) => [table, row] as const))
  return new Map(
    all.map(([table, { row, partnerName, values, grey }]) => [
      `${table} ${String(row)}`,
      JSON.stringify([partnerName, [...values], [...grey]]),
    ]),
  )
}

type Verdict = 'refused' | 'same' | 'shown' | 'silent'

async function judge(bytes: Buffer, before: ReadonlyMap<string, string>): Promise<Verdict> {
  const file = await read(bytes).catch((error: unknown) => {
    if (error instanceof HostError) return null
    throw error
  })
  // A file whose base is gone is no workbook of ours any more: it goes to the wizard, which asks about every column.
  const own = file === null || !isOwnWorkbook(file) ? null : readOwnWorkbook(file)
  if (file === null || own === null || !own.ok) return 'refused'
  const { records, problems } = planFor(store, own.value, noChoices)
  const after = rowsOf(own.value)
  const differing = new Set([...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key)))
  if (records.length + problems.length === 0) return differing.size === 0 ? 'same' : 'silent'
  return 'shown'
}

it(`with one of ${String(mutations)} changes to its XML is refused, reads the same, or shows what is different`, async () => {
  const whole = Buffer.from(await writeWorkbook(exported(store)))
  const entries = await entriesOf(whole)
  const untouched = readOwnWorkbook(await read(whole))
  const before = untouched.ok ? rowsOf(untouched.value) : new Map()
  expect(before.size).toBe(80)
  const found: Record<Verdict, number> = { refused: 0, same: 0, shown: 0, silent: 0 }
  const silent: string[] = []
  for (let at = 0; at < mutations; at += 1) {
    const chosen = random(entries.length)
    const kind = at % kinds.length
    const mutated = entries.map((entry, index) =>
      index === chosen ? { ...entry, content: kinds[kind]?.(String(entry.content)) ?? '' } : entry,
    )
    const verdict = await judge(buildZip(mutated), before)
    found[verdict] += 1
    if (verdict === 'silent') silent.push(`${String(at)}: kind ${String(kind)} in ${entries[chosen]?.name ?? ''}`)
  }
  expect(silent).toEqual([])
  expect(found.refused).toBeGreaterThan(100)
}, 60_000)
