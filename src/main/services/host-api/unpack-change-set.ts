import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { PackedChangeSet } from '#shared/contract/host-api'
import { findUnsafePart } from '#shared/contract/plain-data'
import { HostError } from '#shared/contract/reply'
import { changeSetSchema } from '#shared/contract/request-schemas'
import type { ChangeSet } from '#shared/domain/change-set'

const unzip = promisify(gunzip)
/** What a change set may be unpacked, in bytes. */
const maxOutputLength = 256 * 1024 * 1024

/** A change set that came packed passes the same checks as one that came as values. */
export async function unpackChangeSet(sent: ChangeSet | PackedChangeSet): Promise<ChangeSet> {
  if (!('gzip' in sent)) return sent
  const content = await readContent(sent.gzip)
  const unsafe = findUnsafePart(content)
  const checked = changeSetSchema.safeParse(content)
  if (unsafe !== null || !checked.success || checked.data.seq !== sent.seq) throw refused()
  return checked.data
}

async function readContent(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse((await unzip(bytes, { maxOutputLength })).toString('utf8'))
  } catch (cause) {
    throw refused(cause)
  }
}

const refused = (cause?: unknown): HostError =>
  new HostError('bad-request', 'The change did not arrive whole. It is in the store and will be sent again.', { cause })
