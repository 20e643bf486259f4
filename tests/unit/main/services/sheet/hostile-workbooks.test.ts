import { beforeAll, describe, expect, it } from 'vitest'
import { HostError } from '#shared/contract/reply'
import { readSheetFile } from '../../../../../src/main/services/sheet/read-sheet-file'
import { activeContent, bombs, damagedContent } from '../../../../fixtures/sheets/hostile-workbooks'
import { buildMainEntry } from '../../../../helpers/build-main-entry'

/** Shared machines run several suites at once; the promise to people is 2 seconds. */
const patience = 2_000

let workerFile = ''
beforeAll(async () => {
  workerFile = await buildMainEntry('src/main/services/sheet/sheet-worker.ts', 'hostile')
})

describe.each([
  ['bombs', bombs],
  ['active content and foreign formats', activeContent],
  ['damaged content', damagedContent],
])('%s', (_, files) => {
  it.each(files.map((file) => [file.what, file] as const))('refuses %s in words, in time', async (_, file) => {
    const bytes = file.bytes()
    const startedAt = performance.now()
    const refusal: unknown = await readSheetFile('list.xlsx', bytes, {
      encoding: null,
      delimiter: null,
      workerFile,
    }).catch((error: unknown) => error)
    const took = performance.now() - startedAt
    expect(refusal).toBeInstanceOf(HostError)
    if (!(refusal instanceof HostError)) return
    expect(refusal.message).toMatch(file.names)
    expect(refusal.message).toContain('Nothing was changed.')
    expect(refusal.message).not.toMatch(/undefined|TypeError|at \w+ \(|node_modules/)
    expect(took).toBeLessThan(patience)
  })
})
