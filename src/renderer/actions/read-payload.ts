import type { Row } from '#shared/domain/tables'
import type { SnapshotProblem } from '#shared/backup/parse-snapshot'
import { createLineReader } from '#shared/backup/snapshot-lines'
import { err, ok, type Result } from '#shared/result'

/** The snapshot inside a payload, as a value that is still to be checked; record by record, so that no size is too large. */
export async function readPayload(payload: Uint8Array): Promise<Result<unknown, SnapshotProblem>> {
  const tables = new Map<string, Row[]>()
  const lines = createLineReader((table, row) => tables.get(table)?.push(row))
  let rest = ''
  for await (const text of unpack(payload)) {
    const end = text.lastIndexOf('\n')
    if (end === -1) {
      rest += text
      continue
    }
    for (const line of (rest + text.slice(0, end)).split('\n')) {
      const isFirst = lines.head() === null
      const problem = lines.read(line)
      if (problem !== null) return err(problem)
      if (isFirst) for (const table of lines.head()?.tables ?? []) tables.set(table, [])
    }
    rest = text.slice(end + 1)
  }
  // Version 1 is one document without any line end.
  return ok(lines.head() === null ? JSON.parse(rest) : { ...lines.head(), tables: Object.fromEntries(tables) })
}

async function* unpack(payload: Uint8Array): AsyncGenerator<string, void> {
  const stream = new Blob([payload.slice()]).stream().pipeThrough(new DecompressionStream('gzip'))
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
