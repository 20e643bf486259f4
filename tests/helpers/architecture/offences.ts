/** Made-up sources that prove the rules: each offence must turn exactly its rule red, at its file and line. */
type Sources = Readonly<Record<string, string>>
export type Offence = {
  readonly what: string
  readonly rule: string
  /** `file:line` */
  readonly at: string
  readonly sources: Sources
}

const table = 'every import follows the import table'
const sole = 'each special library has one importing place'
const writes = 'only durable write writes files'
const pure = 'pure code is given the time and new ids'
const leftOpen = 'no work is left open and no check is switched off'
const barrel = 'no module only passes on others'
const nameless = 'no file has a name that says nothing'

function anOffence(rule: string, path: string, source: string): Offence {
  return {
    what: `${source.trim().split('\n')[0] ?? ''} in ${path}`,
    rule,
    at: `${path}:1`,
    sources: { [path]: source },
  }
}

const forbiddenImports: readonly (readonly [path: string, source: string])[] = [
  ['src/shared/result.ts', "import { z } from 'zod'"],
  ['src/shared/protocol/stages.ts', "import { checkGate } from '../domain/check-gate'"],
  ['src/shared/domain/check-gate.ts', "import { planMerge } from '../workbook/plan-merge'"],
  ['src/shared/domain/check-gate.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/shared/domain/check-gate.ts', "import { readFile } from 'fs'"],
  ['src/shared/domain/check-gate.ts', "import type { ReactNode } from 'react'"],
  ['src/shared/domain/check-gate.ts', "import { isEqual } from 'lodash'"],
  ['src/shared/domain/check-gate.ts', "import { text } from '../../renderer/text'"],
  ['src/shared/workbook/plan-merge.ts', "import { thin } from '../backup/thinning'"],
  ['src/shared/report/exit-record.ts', "import { columns } from '../workbook/columns'"],
  ['src/shared/contract/dispatch.ts', "import { checkGate } from '../domain/gate/check-gate'"],
  ['src/main/services/journal/journal.ts', "import { app } from 'electron'"],
  ['src/main/services/journal/journal.ts', "import type { App } from 'electron'"],
  ['src/main/services/journal/journal.ts', "const shell = await import('electron')"],
  ['src/main/services/journal/journal.ts', "const shell = require('electron')"],
  ['src/main/services/journal/journal.ts', "import electron = require('electron')"],
  ['src/main/services/journal/journal.ts', "type App = import('electron').App"],
  ['src/main/services/journal/journal.ts', "export { app } from 'electron'\nexport const a = 1"],
  ['src/main/services/journal/journal.ts', "import { openWindow } from '../../electron/open-window'"],
  ['src/main/electron/open-window.ts', "import { serve } from '../local-host/serve'"],
  ['src/main/electron/open-window.ts', "import { readXlsx } from 'hucre'"],
  ['src/main/local-host/serve.ts', "import { openWindow } from '../electron/open-window'"],
  ['src/main/host.ts', "import { openWindow } from './electron/open-window'"],
  ['src/main/local-host/serve.ts', "import { App } from '../../renderer/app'"],
  ['src/preload/index.ts', "import { stages } from '#shared/protocol/stages'"],
  ['src/preload/index.ts', "import { readFile } from 'node:fs'"],
  ['src/renderer/db/database.ts', "import { getHost } from '../host/get-host'"],
  ['src/renderer/host/get-host.ts', "import { database } from '../db/database'"],
  ['src/renderer/state/view-store.ts', "import { database } from '../db/database'"],
  ['src/renderer/actions/move-partner.ts', "import { Board } from '../features/board/board'"],
  ['src/renderer/actions/move-partner.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/renderer/ui/notice.tsx', "import { undo } from '../actions/undo'\nexport const Notice = undo"],
  [
    'src/renderer/features/board/board.tsx',
    "import { getHost } from '../../host/get-host'\nexport const Board = getHost",
  ],
  [
    'src/renderer/features/board/board.tsx',
    "import { database } from '../../db/database'\nexport const Board = database",
  ],
  ['src/renderer/features/board/board.tsx', "import { Today } from '../today/today'\nexport const Board = Today"],
  ['src/renderer/features/board/board.tsx', "export { Today } from '../today/today'\nexport const Board = 1"],
  ['src/renderer/features/board/board.tsx', "import { create } from 'zustand-next'\nexport const Board = create"],
  ['src/renderer/app.tsx', "import { getHost } from './host/get-host'\nexport const App = getHost"],
  ['src/renderer/state/view-store.ts', "new Worker(new URL('../db/worker.ts', import.meta.url))"],
  ['src/renderer/state/view-store.ts', "import version from '../../../package.json'"],
]

const fileWrites: readonly (readonly [path: string, source: string])[] = [
  ['src/main/services/disk/disk-guard.ts', "import { writeFile } from 'node:fs/promises'"],
  ['src/main/services/disk/disk-guard.ts', "import { createWriteStream as open } from 'node:fs'"],
  ['src/main/services/disk/disk-guard.ts', "import { renameSync } from 'node:fs'"],
  ['src/main/services/disk/disk-guard.ts', "fs.rename('a', 'b')"],
  ['src/main/services/disk/disk-guard.ts', "fs.promises.writeFile('a', 'b')"],
  ['src/main/services/disk/disk-guard.ts', "promises.rename('a', 'b')"],
  ['src/main/services/disk/disk-guard.ts', "const file = await promises.open('a', 'r+')"],
  ['src/main/services/disk/disk-guard.ts', "const file = await open('a', 'w')"],
  ['src/main/services/disk/disk-guard.ts', "(await open('a')).appendFile('b')"],
  ['src/main/local-host/find-browser.ts', "fs['writeFileSync']('a', 'b')"],
]

const places: readonly Offence[] = [
  {
    what: 'the drag library in two features',
    rule: sole,
    at: 'src/renderer/features/today/today.ts:2',
    sources: {
      'src/renderer/features/board/drag.ts':
        "import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'",
      'src/renderer/features/today/today.ts':
        "\nimport { monitor } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'",
    },
  },
  {
    what: 'the chart library in two files of one room',
    rule: sole,
    at: 'src/renderer/ui/line-chart.ts:1',
    sources: {
      'src/renderer/ui/line-chart.ts': "import { Chart } from 'chart.js'",
      'src/renderer/ui/bar-chart.ts': "import { Chart } from 'chart.js/auto'",
    },
  },
  {
    what: 'the workbook library in two services',
    rule: sole,
    at: 'src/main/services/page/page.ts:1',
    sources: {
      'src/main/services/page/page.ts': "import { readXlsx } from 'hucre'",
      'src/main/services/sheet/read.ts': "import { readXlsx } from 'hucre'",
    },
  },
  {
    what: 'a second Dexie class',
    rule: 'one module defines the database',
    at: 'src/renderer/db/demo-database.ts:1',
    sources: {
      'src/renderer/db/database.ts': 'export class Database extends Dexie {}',
      'src/renderer/db/demo-database.ts': "export const demo = new Dexie('demo')",
    },
  },
  {
    what: 'a second ipcMain listener',
    rule: 'one place answers calls of the page',
    at: 'src/main/electron/menu.ts:2',
    sources: {
      'src/main/electron/bind-ipc.ts': "ipcMain.handle('invoke', answer)",
      'src/main/electron/menu.ts': "\nipcMain.on('menu', open)",
    },
  },
]

const words = 'every word of the screen stands in a language'
const page = 'src/renderer/features/board/board-page.tsx'

/** Words between tags, in attributes, in branches, in notices, in lists of choices, and beside the languages. */
const shownWords: readonly (readonly [path: string, source: string])[] = [
  [page, 'export const BoardPage = () => <p>Saved</p>'],
  [page, 'export const BoardPage = () => <section aria-label="Notices" />'],
  [page, "export const BoardPage = ({ late }) => <b title={late ? 'Late' : ''} />"],
  [page, 'export const BoardPage = ({ count }) => <b>{`${count} left`}</b>'],
  [page, "export const BoardPage = () => <Table head={['Date']} />"],
  [page, "export const BoardPage = () => <Select data={[{ value: 'a', label: 'Action' }]} />"],
  ['src/renderer/actions/undo.ts', "tell('failure', 'The store is closed')"],
  ['src/renderer/actions/restore.ts', "throw new HostError('not-allowed', 'This window can only read.')"],
  ['src/renderer/text/board.ts', "export const boardWords = { title: 'Board' }"],
]

const longFile = Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n}`).join('\n')

export const offences: readonly Offence[] = [
  ...forbiddenImports.map(([path, source]) => anOffence(table, path, source)),
  ...fileWrites.map(([path, source]) => anOffence(writes, path, source)),
  ...places,
  ...shownWords.map(([path, source]) => anOffence(words, path, source)),
  anOffence('every file lives in a room of the import table', 'src/renderer/screens/board.ts', 'export const a = 1'),
  anOffence('every file lives in a room of the import table', 'src/tools/build.ts', 'export const a = 1'),
  anOffence('every import can be read by a program', 'src/renderer/state/view.ts', 'await import(name)'),
  anOffence('every import can be read by a program', 'src/renderer/state/view.ts', "import.meta.glob('./*.ts')"),
  anOffence(pure, 'src/shared/domain/clocks.ts', 'const now = new Date()'),
  anOffence(pure, 'src/shared/domain/clocks.ts', 'const now = Date.now()'),
  anOffence(pure, 'src/shared/domain/clocks.ts', 'const id = crypto.randomUUID()'),
  anOffence(leftOpen, 'src/main/services/log.ts', '// TODO rotate'),
  anOffence(leftOpen, 'src/main/services/log.ts', '// @ts-expect-error'),
  anOffence(leftOpen, 'src/main/services/log.ts', '/* oxlint-disable no-console */'),
  anOffence('no module has a default export', 'src/main/services/log.ts', 'export default 1'),
  anOffence('no module has a default export', 'src/main/services/log.ts', 'const a = 1; export { a as default }'),
  anOffence(barrel, 'src/renderer/ui/index.ts', 'export const a = 1'),
  anOffence(barrel, 'src/renderer/ui/pieces.ts', "export { Notice } from './notice'"),
  anOffence(barrel, 'src/renderer/ui/pieces.ts', "export * from './notice'; export const a = 1"),
  ...['utils', 'date-utils', 'helpers', 'common', 'types', 'backup-manager', 'helpers/date'].map((name) =>
    anOffence(nameless, `src/renderer/ui/${name}.ts`, 'export const a = 1'),
  ),
  anOffence('file names are kebab-case', 'src/renderer/ui/partnerCard.ts', 'export const a = 1'),
  anOffence('file names are kebab-case', 'src/renderer/ui/Notice/notice.css', 'a {}'),
  anOffence('a component file is named after its component', 'src/renderer/ui/card.tsx', 'export const Notice = 1'),
  {
    what: 'a file of 301 lines',
    rule: 'no file is longer than 300 lines',
    at: 'src/main/services/log.ts:301',
    sources: { 'src/main/services/log.ts': longFile },
  },
]

const accepted: readonly (readonly [path: string, source: string])[] = [
  [
    page,
    'export const BoardPage = ({ id }) => <Field className="a field" draftKey={`settings ${id}`} label={words.name} />',
  ],
  ['src/renderer/app.tsx', "export const App = () => document.querySelector('main [data-row], main tbody tr')"],
  ['src/renderer/actions/undo.ts', "throw new Error('The store has no workspace.')"],
  ['src/shared/domain/check-gate.ts', "import { stages } from '../protocol/stages'\nimport { z } from 'zod'"],
  ['src/shared/contract/host-api.ts', "import type { ChangeSet } from '../domain/change-set'"],
  ['src/shared/contract/request-schemas.ts', "import { recordTables } from '../domain/tables'"],
  ['src/shared/contract/host-api.ts', "import { type ChangeSet } from '../domain/change-set'"],
  ['src/shared/domain/clocks.ts', 'const at = new Date(0)'],
  [
    'src/main/services/sheet/read.ts',
    "import { readXlsx } from 'hucre'\nimport { stages } from '#shared/protocol/stages'",
  ],
  ['src/main/services/durable-write/write-durable.ts', "import { rename } from 'node:fs/promises'"],
  [
    'src/main/services/disk/disk-guard.ts',
    "import { open } from 'node:fs/promises'\nconst file = await open('a', 'r')",
  ],
  ['src/main/electron/bind-ipc.ts', "import { ipcMain } from 'electron'\nipcMain.handle('invoke', answer)"],
  ['src/main/index.ts', "import { openWindow } from './electron/open-window'"],
  ['src/renderer/features/board/board.tsx', "import { Card } from './parts/card'\nexport function Board() {}"],
  [
    'src/renderer/features/board/board.tsx',
    "import { usePartners } from '../../db/live/use-partners'\nexport const Board = 1",
  ],
  ['src/renderer/db/live/use-partners.ts', "import { useLiveQuery } from 'dexie-react-hooks'"],
  ['src/renderer/main.tsx', "import '@mantine/core/styles.css'\nimport { App } from './app'"],
]

export const acceptable: readonly { readonly what: string; readonly sources: Sources }[] = [
  { what: 'a language of 301 lines', sources: { 'src/renderer/text/languages/german.ts': longFile } },
  ...accepted.map(([path, source]) => ({
    what: `${source.split('\n')[0] ?? ''} in ${path}`,
    sources: { [path]: source },
  })),
  {
    what: 'the drag library in one folder of a feature',
    sources: {
      'src/renderer/features/board/drag/card.ts':
        "import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'",
      'src/renderer/features/board/drag/column.ts':
        "import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'",
    },
  },
]
