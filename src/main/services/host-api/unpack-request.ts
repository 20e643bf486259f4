import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { z } from 'zod'
import type { PackedChangeSet, SaveWorkbookRequest } from '#shared/contract/host-api'
import { findUnsafePart } from '#shared/contract/plain-data'
import { HostError } from '#shared/contract/reply'
import { changeSetSchema, sheetsSchema } from '#shared/contract/request-schemas'
import type { ChangeSet } from '#shared/domain/change-set'
import type { SheetPlan } from '#shared/workbook/sheet-plan'

/** What comes packed passes the same checks as what comes as values. */
export async function unpackChangeSet(sent: ChangeSet | PackedChangeSet): Promise<ChangeSet> {
  if (!('gzip' in sent)) return sent
  const changeSet = await unpack(sent.gzip, changeSetSchema)
  if (changeSet.seq !== sent.seq) throw refused()
  return changeSet
}

export const unpackSheets = async (sent: SaveWorkbookRequest['sheets']): Promise<readonly SheetPlan[]> =>
  'gzip' in sent ? unpack(sent.gzip, sheetsSchema) : sent

async function unpack<T>(bytes: Uint8Array, schema: z.ZodType<T>): Promise<T> {
  const content = await readContent(bytes)
  const checked = schema.safeParse(content)
  if (findUnsafePart(content) !== null || !checked.success) throw refused()
  return checked.data
}

const unzip = promisify(gunzip)
/** What a message may be unpacked, in bytes. */
const maxOutputLength = 256 * 1024 * 1024

async function readContent(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength })).toString('utf8'))
  } catch (cause) {
    throw refused(cause)
  }
}

const refused = (cause?: unknown): HostError =>
  new HostError('bad-request', 'What was sent did not arrive whole. Nothing was changed by it; try again.', { cause })
