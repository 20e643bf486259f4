import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWorkbook } from '../fixtures/sheets/build-workbook'
import { buildMainEntry } from '../helpers/build-main-entry'

let folder = ''
let program = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheet-inspect-'))
  await buildMainEntry('src/main/services/sheet/sheet-worker.ts', 'inspect')
  program = await buildMainEntry('src/main/inspect.ts', 'inspect')
})
afterAll(() => rm(folder, { recursive: true }))

type Answer = { readonly code: number; readonly json: unknown }

async function inspect(fileName: string, content: Buffer | string): Promise<Answer> {
  const file = join(folder, fileName)
  await writeFile(file, content)
  return new Promise((resolve) => {
    execFile(process.execPath, [program, file], (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, json: JSON.parse(stdout) })
    })
  })
}

describe('inspecting a file from the command line', () => {
  it('prints what would be understood of a csv file', async () => {
    const { code, json } = await inspect('list.csv', 'Name;Country\nAcme;DE\n;FR\n')
    expect(code).toBe(0)
    expect(json).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      rows: 2,
      columns: [
        { title: 'Name', field: 'name', samples: ['Acme'] },
        { title: 'Country', field: 'country', samples: ['DE', 'FR'] },
      ],
      counts: { new: 1, same: 0, problems: 1 },
      problems: [{ kind: 'name-missing', sheet: 'list', cell: 'A3' }],
      sheets: [{ name: 'list', hidden: false, headerRow: 1, rows: 2 }],
    })
  })

  it('prints what would be understood of a workbook', async () => {
    const { code, json } = await inspect('list.xlsx', buildWorkbook())
    expect(code).toBe(0)
    expect(json).toMatchObject({ format: 'xlsx', encoding: null, sheet: 'List', rows: 1, counts: { new: 1 } })
  })

  it('ends with 1 and the reason when the file is refused', async () => {
    const { code, json } = await inspect('list.xlsx', buildWorkbook().subarray(0, 500))
    expect(code).toBe(1)
    expect(json).toMatchObject({ error: { code: 'file-unreadable', message: expect.stringContaining('damaged') } })
  })
})
