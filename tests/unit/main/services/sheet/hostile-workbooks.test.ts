import { beforeAll, describe, expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import { readSheetFile } from '../../../../../src/main/services/sheet/read-sheet-file'
import { activeContent } from '../../../../fixtures/sheets/active-workbooks'
import { bombs } from '../../../../fixtures/sheets/bomb-workbooks'
import { damagedContent } from '../../../../fixtures/sheets/damaged-workbooks'
import { buildMainEntry } from '../../../../helpers/build-main-entry'

/** Shared machines run several suites at once; the promise to people is 2 seconds. */
const patience = 2_000

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildMainEntry('src/main/services/sheet/sheet-worker.ts', 'hostile')
})

/** The words of the refusal; anything but a refusal fails the test. */
async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    await readSheetFile('list.xlsx', bytes, { encoding: null, delimiter: null, workerFile })
  } catch (error) {
    if (error instanceof HostError) return error.message
    throw error
  }
  throw new Error('The file was read')
}

describe.each([
  ['bombs', bombs],
  ['active content and foreign formats', activeContent],
  ['damaged content', damagedContent],
])('%s', (_, files) => {
  it.each(files.map((file) => [file.what, file] as const))('refuses %s in words, in time', async (_, file) => {
    const bytes = file.bytes()
    const startedAt = performance.now()
    const refusal = await refusalOf(bytes)
    const took = performance.now() - startedAt
    expect(refusal).toMatch(file.names)
    expect(refusal).toContain('Nothing was changed.')
    expect(refusal).not.toMatch(/undefined|TypeError|at \w+ \(|node_modules/)
    expect(took).toBeLessThan(patience)
  })
})
