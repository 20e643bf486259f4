import { beforeAll, expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import { unpackSheetFile } from '#shared/workbook/packed-sheet'
import type { SheetFile } from '#shared/workbook/sheet'
import { readSheetFile } from '../../../../../src/main/services/sheet/read-sheet-file'
import { buildWorkbook, number, text } from '../../../../fixtures/sheets/build-workbook'
import type { ZipEntry } from '../../../../fixtures/sheets/build-zip'
import { buildMainEntry } from '../../../../helpers/build-main-entry'

/** FUZZ=1000 runs the release's number of damaged workbooks; the number of damaged csv files is half of it. */
const workbooks = Number(process.env['FUZZ'] ?? 150)
const csvFiles = Math.max(100, Math.round(workbooks / 2))

function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

const random = createRandom(20_261)

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildMainEntry('src/main/services/sheet/sheet-worker.ts', 'fuzz')
})

const row = (at: number): string =>
  `<row r="${at}">${text(`A${at}`, `Partner Nº ${at}`)}<c r="B${at}" t="s"><v>${at % 3}</v></c>${number(`C${at}`, 1000 + at * 3.5)}${number(`D${at}`, 44_000 + at, 1)}</row>`
const rows = `<row r="1">${['Name', 'Owner', 'Budget', 'Started on'].map((title, at) => text(`${'ABCD'[at] ?? ''}1`, title)).join('')}</row>${Array.from({ length: 300 }, (_, at) => row(at + 2)).join('')}`
const strings = '<sst xmlns="x"><si><t>Ann</t></si><si><t>Bob</t></si><si><t>Cé</t></si></sst>'
const base = buildWorkbook({ sheet: rows, strings })

type Damage = { readonly kind: 'bytes' | 'xml'; readonly bytes: Buffer }

function damageWorkbook(at: number): Damage {
  const bytes = Buffer.from(base)
  if (at % 10 < 4) {
    const place = random(bytes.length)
    bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random(8)), place)
    return { kind: 'bytes', bytes }
  }
  if (at % 10 < 5) {
    const length = 1 + random(64)
    const from = random(bytes.length - length)
    for (let step = 0; step < length; step += 1) bytes.writeUInt8(random(256), from + step)
    return { kind: 'bytes', bytes }
  }
  if (at % 10 < 6) return { kind: 'bytes', bytes: bytes.subarray(0, random(bytes.length)) }
  return { kind: 'xml', bytes: buildWorkbook({ sheet: rows, strings, change: damagePart }) }
}

function damagePart(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const chosen = random(entries.length)
  const kind = random(8)
  if (kind === 0) return entries.filter((_, at) => at !== chosen)
  return entries.map((entry, at) =>
    at === chosen ? { ...entry, content: damageXml(String(entry.content), kind) } : entry,
  )
}

function damageXml(xml: string, kind: number): string {
  const place = random(xml.length)
  switch (kind) {
    case 1:
      return xml.slice(0, place)
    case 2:
      return xml.slice(0, place) + xml.slice(place + 1 + random(40))
    case 3:
      return xml.replace(/r="([A-Z]+)(\d+)"/, `r="ZZZZZ${random(1e9)}"`)
    case 4:
      return xml.replace(/<v>(\d+)<\/v>/, `<v>${['-1', '99999999', 'NaN', '1e999'][random(4)] ?? ''}</v>`)
    case 5:
      return xml.replace(' t="s"', ' t="__proto__"')
    case 6:
      return xml.replace(/name="([^"]+)"/, 'name="__proto__"').replace(/<t>([^<]*)<\/t>/, '<t>__proto__</t>')
    default:
      return xml.replace(/<row r="(\d+)"/, '<row r="-5"')
  }
}

const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '\uFEFF',
  'Name',
  'Müller & Søn',
  '=1+1',
  '1,5',
  '__proto__',
  ' ',
  '山',
  '\u2028',
  'x'.repeat(500),
]

function damageCsv(at: number): Buffer {
  const start = at % 3 === 0 ? '' : 'Name,Owner,Note\nAcme,Ann,fine\n'
  const text = start + Array.from({ length: random(400) }, () => pieces[random(pieces.length)] ?? '').join('')
  const bytes = Buffer.from(text, (['utf8', 'utf16le', 'latin1'] as const)[at % 3] ?? 'utf8')
  for (let hit = 0; hit < random(20) && bytes.length > 0; hit += 1) bytes.writeUInt8(random(256), random(bytes.length))
  return at % 25 === 0 ? Buffer.from(`Name\n${'y'.repeat(2_000_000)}`) : bytes
}

type Outcome = { readonly file: SheetFile | null; readonly fault: string | null }

const expectedCodes = ['file-refused', 'file-unreadable', 'file-too-large']

async function readOutcome(name: string, bytes: Buffer): Promise<Outcome> {
  const startedAt = performance.now()
  const outcome = await readSheetFile(name, bytes, { encoding: null, delimiter: null, workerFile }).then(
    (file): Outcome => ({ file: unpackSheetFile(file), fault: null }),
    (error: unknown): Outcome => ({ file: null, fault: judgeRefusal(error) }),
  )
  return performance.now() - startedAt < 5_000 ? outcome : { file: null, fault: 'too slow' }
}

function judgeRefusal(error: unknown): string | null {
  if (!(error instanceof HostError)) return `no refusal: ${String(error)}`
  if (!expectedCodes.includes(error.code)) return `unexpected code ${error.code}`
  const isSentence =
    /^[A-Z"].*\. /.test(error.message) && !/undefined|TypeError|is not a function|node_modules/.test(error.message)
  return isSentence ? null : `not in plain words: ${error.message}`
}

const original = () => readOutcome('base.xlsx', base)

it(
  `answers ${workbooks} damaged workbooks with the list or with a refusal in words, and never with other content`,
  async () => {
    const sound = JSON.stringify((await original()).file?.sheets)
    const faults: string[] = []
    let refused = 0
    for (let at = 0; at < workbooks; at += 1) {
      const damage = damageWorkbook(at)
      const { file, fault } = await readOutcome('damaged.xlsx', damage.bytes)
      if (fault !== null) faults.push(`workbook ${at}: ${fault}`)
      if (file === null) refused += 1
      else if (damage.kind === 'bytes' && file.format === 'xlsx' && JSON.stringify(file.sheets) !== sound) {
        faults.push(`workbook ${at}: accepted with other content`)
      }
    }
    expect(faults).toEqual([])
    expect(refused).toBeGreaterThan(workbooks / 4)
  },
  workbooks * 2_000,
)

it(
  `answers ${csvFiles} damaged csv files with rows or with a refusal in words`,
  async () => {
    const faults: string[] = []
    let read = 0
    for (let at = 0; at < csvFiles; at += 1) {
      const { file, fault } = await readOutcome('damaged.csv', damageCsv(at))
      if (fault !== null) faults.push(`csv ${at}: ${fault}`)
      if (file !== null) read += 1
    }
    expect(faults).toEqual([])
    expect(read).toBeGreaterThan(0)
  },
  csvFiles * 2_000,
)
