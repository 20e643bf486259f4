import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { HostError, type HostProblem } from '#shared/contract/reply'
import { unpackSheetFile } from '#shared/workbook/packed-sheet'
import { describeFile } from './services/sheet/describe-file'
import { readSheetFile } from './services/sheet/read-sheet-file'

/** Prints as JSON what the import would understand of a file; ends with 1 when the file is refused. */
async function inspect(path: string | undefined): Promise<number> {
  try {
    if (path === undefined) throw new HostError('bad-request', 'Name a file: npm run -s inspect -- FILE')
    const file = await readSheetFile(basename(path), await readBytes(path), { encoding: null, delimiter: null })
    print(describeFile(unpackSheetFile(file)))
    return 0
  } catch (error) {
    print({ error: toProblem(error) })
    return 1
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new HostError('file-unreadable', `The file "${basename(path)}" cannot be opened. Check its name and place.`, {
      cause,
    })
  }
}

function toProblem(error: unknown): HostProblem {
  if (error instanceof HostError) return { code: error.code, message: error.message }
  return { code: 'failed', message: 'The file could not be inspected because of a fault in the program.' }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

process.exitCode = await inspect(process.argv[2])
