#!/usr/bin/env node
// Opens a backup of Partnership Brain without the app, on bare Node 20 or later and with nothing installed:
//   node restore-backup.mjs FILE [--passphrase-file F] --out DIR
// Prints the header, verifies every hash, and writes snapshot.json and one CSV file per table into DIR.
// It repeats the file format on purpose: it must work when nothing else of the app is left.
import { createDecipheriv, createHash, scryptSync } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'

const hashBytes = 32
const tagBytes = 16
const lineEnd = 0x0a
/** A snapshot of version 1 is one line; a longer text can not be read in one piece. */
const longestLine = 500 * 1024 * 1024
const costs = [2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]

class Refusal extends Error {}

async function main() {
  const { file, passphraseFile, out } = readArguments(process.argv.slice(2))
  const { header, headerLine, payload } = splitFile(readFileSync(file))
  const { encryption, ...shown } = header
  console.log(JSON.stringify({ ...shown, encrypted: encryption !== null }, null, 2))
  const zipped = encryption === null ? payload : decrypt(encryption, { headerLine, payload, passphraseFile })
  demand(sha256(zipped) === header.payloadHash, 'its content does not fit its hash')
  const tables = await checkSnapshot(header, zipped)
  await writeAll(out, zipped, tables)
}

function readArguments(words) {
  const given = { file: null, passphraseFile: null, out: null }
  const rest = [...words]
  while (rest.length > 0) {
    const word = rest.shift()
    if (word === '--out') given.out = rest.shift() ?? null
    else if (word === '--passphrase-file') given.passphraseFile = rest.shift() ?? null
    else given.file = word
  }
  if (given.file === null || given.out === null)
    throw new Refusal('Usage: node restore-backup.mjs FILE [--passphrase-file F] --out DIR')
  return given
}

function splitFile(bytes) {
  const headerEnd = bytes.subarray(0, 64 * 1024).indexOf(0x0a) + 1
  const payloadEnd = bytes.length - hashBytes
  demand(headerEnd > 0 && payloadEnd > headerEnd, 'it is cut short')
  const closing = createHash('sha256').update(bytes.subarray(0, payloadEnd)).digest()
  demand(closing.equals(bytes.subarray(payloadEnd)), 'its checksum does not fit')
  const headerLine = bytes.subarray(0, headerEnd)
  const header = JSON.parse(headerLine.toString('utf8'))
  demand(header.format === 'partnership-brain-backup', 'it is no backup of Partnership Brain')
  if (![1, 2].includes(header.formatVersion))
    throw new Refusal('This backup is of a newer format: use the script of a newer version.')
  return { header, headerLine, payload: bytes.subarray(headerEnd, payloadEnd) }
}

function decrypt(encryption, { headerLine, payload, passphraseFile }) {
  if (passphraseFile === null) throw new Refusal('This backup is encrypted: give --passphrase-file F.')
  const { cost: N, blockSize: r, parallelization: p, salt, iv, locked } = encryption.key
  demand(costs.includes(N) && r === 8 && p >= 1 && p <= 4, 'its encryption asks for more work than the app ever does')
  const passphrase = readFileSync(passphraseFile, 'utf8')
    .replace(/\r?\n$/, '')
    .normalize('NFKC')
  const wrapping = scryptSync(passphrase, Buffer.from(salt, 'hex'), 32, {
    N,
    r,
    p,
    maxmem: 256 * N * r,
  })
  const key = open(wrapping, { iv, bytes: Buffer.from(locked, 'hex'), bound: null })
  if (key === null) throw new Refusal('This passphrase does not open the backup. Check capitals and spaces.')
  const opened = open(key, { iv: encryption.iv, bytes: payload, bound: headerLine })
  demand(opened !== null, 'it does not open with its key')
  return opened
}

function open(key, { iv, bytes, bound }) {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'hex'), {
    authTagLength: tagBytes,
  })
  if (bound !== null) decipher.setAAD(bound)
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const start = decipher.update(bytes.subarray(0, -tagBytes))
  try {
    return Buffer.concat([start, decipher.final()])
  } catch {
    return null
  }
}

/** Verifies everything without keeping a record, and answers the fields of each table. */
async function checkSnapshot(header, zipped) {
  const hash = createHash('sha256')
  const fields = new Map()
  const counts = new Map()
  let last = null
  for await (const { head, records } of readSnapshot(zipped)) {
    demand(head.workspaceId === header.workspaceId && head.seq === header.seq, 'its header describes another state')
    demand(head.schemaVersion === header.schemaVersion, 'its header describes another schema')
    for (const table of head.tables) {
      demand(/^[A-Za-z]{1,40}$/.test(table), 'a table has a name that is no file name')
      if (!fields.has(table)) fields.set(table, new Set(['id']))
    }
    for (const { table, row, line } of records) {
      demand(fields.has(table), 'it has a table that it does not name')
      if (table !== last) hash.update(`${table}\n`)
      last = table
      hash.update(`${line}\n`)
      counts.set(table, (counts.get(table) ?? 0) + 1)
      for (const field of Object.keys(row)) fields.get(table).add(field)
    }
  }
  demand(fields.size > 0, 'it holds no tables')
  for (const table of new Set([...fields.keys(), ...Object.keys(header.counts)]))
    demand((counts.get(table) ?? 0) === (header.counts[table] ?? 0), `it has another number of ${table}`)
  demand(hash.digest('hex') === header.contentHash, 'its records do not fit their hash')
  return fields
}

/** The records in the order of their hash, some at a time, each with its canonical text. */
async function* readSnapshot(zipped) {
  let head = null
  let table = null
  for await (const lines of readLines(zipped)) {
    const records = []
    for (const line of lines) {
      if (head === null) head = JSON.parse(line)
      else if (line.startsWith('{')) records.push({ table, row: JSON.parse(line), line })
      else table = line
    }
    // Version 1 is one document, and its only line.
    yield head.formatVersion === 1 ? readDocument(head) : { head, records }
  }
}

function readDocument({ tables, ...head }) {
  const names = Object.keys(tables).sort(byCodeUnit)
  const inOrder = (table) => tables[table].toSorted((a, b) => byCodeUnit(a.id, b.id))
  const records = names.flatMap((table) => inOrder(table).map((row) => ({ table, row, line: canonicalJson(row) })))
  return { head: { ...head, tables: names }, records }
}

/** Whole lines, as many as came together. What is behind the last line end is a line, too. */
async function* readLines(zipped) {
  const unzip = createGunzip({ chunkSize: 1024 * 1024 })
  unzip.end(zipped)
  let rest = []
  for await (const bytes of unzip) {
    const end = bytes.lastIndexOf(lineEnd)
    if (end === -1) {
      rest.push(bytes)
      demand(lengthOf(rest) <= longestLine, 'it unpacks to a line that never ends')
    } else {
      yield Buffer.concat([...rest, bytes.subarray(0, end)])
        .toString('utf8')
        .split('\n')
      rest = [bytes.subarray(end + 1)]
    }
  }
  if (lengthOf(rest) > 0) yield [Buffer.concat(rest).toString('utf8')]
}

const lengthOf = (parts) => parts.reduce((sum, part) => sum + part.length, 0)

/** snapshot.json is one document, whatever the version of the backup. */
async function writeAll(out, zipped, fields) {
  mkdirSync(out, { recursive: true, mode: 0o700 })
  const json = createFile(join(out, 'snapshot.json'))
  const written = new Map()
  let csv = null
  const begin = (table) => {
    csv?.close()
    csv = createFile(join(out, `${table}.csv`))
    csv.write(`\uFEFF${toCsvLine([...fields.get(table)])}`)
    json.write(`${written.size === 0 ? '' : '],'}\n${JSON.stringify(table)}:[`)
    written.set(table, 0)
  }
  for await (const { head, records } of readSnapshot(zipped)) {
    if (written.size === 0 && json.isEmpty()) json.write(`{${toFields(head)},"tables":{`)
    for (const { table, row, line } of records) {
      if (!written.has(table)) begin(table)
      csv.write(toCsvLine([...fields.get(table)].map((field) => row[field])))
      json.write(`${written.get(table) === 0 ? '' : ','}\n${line}`)
      written.set(table, written.get(table) + 1)
    }
  }
  for (const table of fields.keys()) if (!written.has(table)) begin(table)
  csv.close()
  json.write(']}}\n')
  json.close()
  const records = [...written.values()].reduce((sum, count) => sum + count, 0)
  console.log(`verified: ${records} records in ${fields.size} tables, written to ${out}`)
}

const toFields = (head) => JSON.stringify({ ...head, formatVersion: 1, tables: undefined }).slice(1, -1)

function createFile(path) {
  const file = openSync(path, 'wx', 0o600)
  let text = ''
  let total = 0
  const flush = () => {
    const bytes = Buffer.from(text)
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
    text = ''
  }
  return {
    isEmpty: () => total === 0,
    write(more) {
      text += more
      total += more.length
      if (text.length > 1024 * 1024) flush()
    },
    close() {
      flush()
      closeSync(file)
    },
  }
}

const toCsvLine = (cells) => `${cells.map(toCell).join(',')}\r\n`

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins with it. */
function toCell(value) {
  const text =
    value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const guarded = typeof value === 'string' && /^[=+\-@\t\r\n'＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}

function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.keys(value).sort(byCodeUnit)
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`
}

function byCodeUnit(a, b) {
  if (a === b) return 0
  return a < b ? -1 : 1
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

function demand(condition, why) {
  if (!condition) throw new Refusal(`This backup is damaged: ${why}. Nothing was written; try another one.`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Refusal ? error.message : `The backup could not be opened: ${error.message}`)
  process.exitCode = 1
}
