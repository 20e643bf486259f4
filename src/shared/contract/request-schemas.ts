import { z } from 'zod'
import { recordTables } from '../domain/tables'
import { backupReasons, type HostMethod, type HostRequest } from './host-api'

/** Largest file that a person may hand over for reading, in bytes. */
export const maxSheetBytes = 25 * 1024 * 1024
/** Largest file that is written for a person, in bytes. */
export const maxSavedFileBytes = 28 * 1024 * 1024
/** Largest compressed snapshot, in bytes: twenty times that as text. It is held in memory while it is written. */
export const maxBackupBytes = 1024 * 1024 * 1024
/** Largest piece that it is handed over in, in bytes. */
const maxPieceBytes = 25 * 1024 * 1024

/** Largest change set when packed, in bytes; one of 10,000 imported partners has some 2 MB. */
const maxPackedBytes = 60 * 1024 * 1024

const idText = z.string().min(1).max(200)
const shortText = z.string().max(500)
const count = z.int().nonnegative()
const counts = z.record(z.string().max(100), count)
const bytes = (max: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= max, 'bytes of a permitted size')

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const row = z.looseObject({ id: idText })

/** This and the sheets below are exported for what comes packed: what is in it is checked as well. */
export const changeSetSchema = z.strictObject({
  id: idText,
  seq: z.int().positive(),
  at: z.string().max(40),
  by: shortText,
  label: z.string().max(2_000),
  kind: shortText,
  changes: z
    .array(z.strictObject({ table: z.enum(recordTables), id: idText, before: row.nullable(), after: row.nullable() }))
    .max(1_000_000),
  history: z.array(row).max(1_000_000),
  undoes: idText.nullable(),
})

const work = { workId: idText }

const packedChangeSet = z.strictObject({ seq: z.int().positive(), gzip: bytes(maxPackedBytes) })

const workspaceState = { workspaceId: idText, schemaVersion: count, counts }

const piece = { draft: idText, payload: bytes(maxPieceBytes) }

const mornings = z.array(z.strictObject({ day, overdue: count, today: count, drifts: count })).max(60)

const fileSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ask') }),
  z.strictObject({ kind: z.literal('again'), token: idText }),
  z.strictObject({ kind: z.literal('bytes'), fileName: shortText, bytes: bytes(maxSheetBytes) }),
])

const cell = z.union([
  z.string().max(32_767),
  z.number(),
  z.null(),
  z.strictObject({ kind: z.literal('date'), iso: day }),
])

const sheetPlan = z.strictObject({
  name: z.string().min(1).max(31),
  state: z.enum(['visible', 'very-hidden']),
  columns: z
    .array(
      z.strictObject({
        width: z.number().min(1).max(255),
        format: z.enum(['text', 'long-text', 'number', 'day', 'month']),
        choices: z.array(z.string().max(255)).max(100).nullable(),
        readOnly: z.boolean(),
      }),
    )
    .max(200),
  header: z.boolean(),
  frozenColumns: z.int().min(0).max(20),
  rows: z.array(z.array(cell).max(200)).max(1_000_000),
})

export const sheetsSchema = z.array(sheetPlan).min(1).max(50)

const changeBackups = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('folder'),
    which: z.enum(['first', 'second']),
    folder: z.union([z.literal('ask'), z.strictObject({ path: z.string().min(1).max(4_000) })]).nullable(),
  }),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(1_000).nullable() }),
  z.strictObject({ kind: z.literal('unpin'), id: idText }),
])

/** The shape and the limits of every request: unknown fields are refused, never ignored. */
export const requestSchemas: { readonly [M in HostMethod]: z.ZodType<HostRequest<M>> } = {
  readStartup: z.strictObject({ demo: z.boolean() }),
  openSheet: z.strictObject({
    ...work,
    source: fileSource,
    encoding: z.string().max(40).nullable(),
    delimiter: z.string().length(1).nullable(),
  }),
  watchWork: z.strictObject(work),
  stopWork: z.strictObject(work),
  saveFile: z.strictObject({
    fileName: z.string().min(1).max(255),
    mimeType: z.string().max(200),
    bytes: bytes(maxSavedFileBytes),
  }),
  saveWorkbook: z.strictObject({
    fileName: z.string().min(1).max(255),
    sheets: z.union([z.strictObject({ gzip: bytes(maxPackedBytes) }), sheetsSchema]),
  }),
  addToBackup: z.strictObject(piece),
  saveBackup: z.strictObject({
    ...workspaceState,
    ...piece,
    reason: z.enum(backupReasons),
    seq: count,
  }),
  readBackups: z.strictObject({}),
  openBackup: z.strictObject({ id: idText, passphrase: z.string().max(1_000).nullable() }),
  changeBackups,
  appendJournal: z.strictObject({ ...workspaceState, changeSet: z.union([packedChangeSet, changeSetSchema]) }),
  readJournal: z.strictObject({ afterSeq: count }),
  resetJournal: z.strictObject({ ...workspaceState, seq: count }),
  printPage: z.strictObject({
    target: z.enum(['paper', 'pdf', 'pdf-bytes']),
    fileName: z.string().min(1).max(255),
    pageSize: z.enum(['A4', 'Letter']),
    html: z.string().max(20_000_000).nullable(),
  }),
  takeOpenedFile: z.strictObject({}),
  takeOver: z.strictObject({}),
  keepMornings: z.strictObject({ mornings }),
  writeLog: z.strictObject({
    level: z.enum(['info', 'warn', 'error']),
    event: z.string().min(1).max(200),
    detail: z.string().max(4_000),
  }),
}
