#!/usr/bin/env node
// Opens a backup of Partnership Brain without the app, on bare Node 20 or later and with nothing installed:
//   node restore-backup.mjs FILE [--passphrase-file F] --out DIR
// Prints the header, verifies every hash, and writes snapshot.json and one CSV file per table into DIR.
// It repeats the file format on purpose: it must work when nothing else of the app is left.
import { createDecipheriv, createHash, scryptSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const hashBytes = 32
const tagBytes = 16
const largestSnapshot = 256 * 1024 * 1024
const costs = [2 ** 15, 2 ** 16, 2 ** 17, 2 ** 18]

class Refusal extends Error {}

function main() {
  const { file, passphraseFile, out } = readArguments(process.argv.slice(2))
  const { header, headerLine, payload } = splitFile(readFileSync(file))
  const { encryption, ...shown } = header
  console.log(JSON.stringify({ ...shown, encrypted: encryption !== null }, null, 2))
  const zipped = encryption === null ? payload : decrypt(encryption, { headerLine, payload, passphraseFile })
  demand(sha256(zipped) === header.payloadHash, 'its content does not fit its hash')
  const json = gunzipSync(zipped, { maxOutputLength: largestSnapshot })
  const snapshot = JSON.parse(json.toString('utf8'))
  checkSnapshot(header, snapshot)
  writeAll(out, json, snapshot.tables)
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
  if (header.formatVersion !== 1)
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
  const wrapping = scryptSync(passphrase, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r })
  const key = open(wrapping, { iv, bytes: Buffer.from(locked, 'hex'), bound: null })
  if (key === null) throw new Refusal('This passphrase does not open the backup. Check capitals and spaces.')
  const opened = open(key, { iv: encryption.iv, bytes: payload, bound: headerLine })
  demand(opened !== null, 'it does not open with its key')
  return opened
}

function open(key, { iv, bytes, bound }) {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'hex'), { authTagLength: tagBytes })
  if (bound !== null) decipher.setAAD(bound)
  decipher.setAuthTag(bytes.subarray(-tagBytes))
  const start = decipher.update(bytes.subarray(0, -tagBytes))
  try {
    return Buffer.concat([start, decipher.final()])
  } catch {
    return null
  }
}

function checkSnapshot(header, { workspaceId, seq, schemaVersion, tables }) {
  demand(workspaceId === header.workspaceId && seq === header.seq, 'its header describes another state')
  demand(schemaVersion === header.schemaVersion, 'its header describes another schema')
  for (const table of new Set([...Object.keys(tables), ...Object.keys(header.counts)]))
    demand((tables[table]?.length ?? 0) === (header.counts[table] ?? 0), `it has another number of ${table}`)
  const hash = createHash('sha256')
  for (const table of Object.keys(tables).sort(byCodeUnit)) {
    demand(/^[A-Za-z]{1,40}$/.test(table), 'a table has a name that is no file name')
    if (tables[table].length === 0) continue
    hash.update(`${table}\n`)
    for (const row of tables[table].toSorted((a, b) => byCodeUnit(a.id, b.id))) hash.update(`${canonicalJson(row)}\n`)
  }
  demand(hash.digest('hex') === header.contentHash, 'its records do not fit their hash')
}

function writeAll(out, json, tables) {
  mkdirSync(out, { recursive: true, mode: 0o700 })
  const write = (name, content) => writeFileSync(join(out, name), content, { mode: 0o600, flag: 'wx' })
  write('snapshot.json', json)
  let records = 0
  for (const [table, rows] of Object.entries(tables)) {
    write(`${table}.csv`, toCsv(rows))
    records += rows.length
  }
  console.log(`verified: ${records} records in ${Object.keys(tables).length} tables, written to ${out}`)
}

function toCsv(rows) {
  const fields = [...new Set(['id', ...rows.flatMap((row) => Object.keys(row))])]
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field]))]
  return `\uFEFF${lines.map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('')}`
}

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
  main()
} catch (error) {
  console.error(error instanceof Refusal ? error.message : `The backup could not be opened: ${error.message}`)
  process.exitCode = 1
}
