import type { HostApi, OpenedSheet, StartupReport } from '#shared/contract/host-api'
import { packSheetFile } from '#shared/workbook/packed-sheet'
import type { SheetFile } from '#shared/workbook/sheet'

const packed = (file: SheetFile): OpenedSheet => ({ ...packSheetFile(file), token: null })

/** A host that answers from memory, so that transports can be compared without services behind them. */
export function aHostApi(overrides: Partial<HostApi> = {}): HostApi {
  return {
    readStartup: async () => aStartupReport(),
    openSheet: async ({ source }) =>
      source.kind !== 'bytes'
        ? null
        : packed({
            fileName: source.fileName,
            format: 'csv',
            encoding: 'utf-8',
            delimiter: ',',
            sheets: [{ name: 'Sheet1', hidden: false, rows: [[source.bytes.byteLength]] }],
            notices: [],
          }),
    watchWork: async () => ({ share: 0.5 }),
    stopWork: async () => null,
    saveFile: async ({ bytes }) => ({ kind: 'bytes', bytes }),
    saveWorkbook: async ({ fileName, sheets }) => ({
      kind: 'written',
      path: `/${fileName}/${String('gzip' in sheets ? 0 : sheets.length)}`,
    }),
    addToBackup: async () => null,
    saveBackup: async () => aStartupReport().backups,
    readBackups: async () => aStartupReport().backups,
    openBackup: async () => ({ payload: new Uint8Array([0, 255, 1, 254]) }),
    changeBackups: async () => null,
    appendJournal: async ({ changeSet }) => ({ seq: changeSet.seq }),
    readJournal: async () => ({ changeSets: [], more: false }),
    resetJournal: async ({ seq }) => ({ seq }),
    printPage: async () => null,
    takeOpenedFile: async () => null,
    takeOver: async () => ({ writer: true }),
    keepMornings: async () => null,
    writeLog: async () => null,
    ...overrides,
  }
}

export function aStartupReport(): StartupReport {
  return {
    shell: 'local-host',
    appVersion: '0.1.0',
    platform: 'linux',
    folders: { data: '/data', backups: '/backups', logs: '/logs' },
    disk: { freeBytes: 5_000_000_000, level: 'ok' },
    writer: true,
    sentinel: null,
    journal: { firstSeq: 0, lastSeq: 0, tornLinesCut: 0 },
    backups: {
      folder: '/backups',
      secondFolder: null,
      secondPlace: 'none',
      encrypted: false,
      backups: [],
      lastFailure: null,
    },
    preflight: { cleanStop: true, repairs: [] },
  }
}

export const aChangeSet = {
  id: 'c1',
  seq: 1,
  at: '2026-04-26T08:00:00.000Z',
  by: 'Ada',
  label: 'Add Acme',
  kind: 'add-partner',
  changes: [{ table: 'partners', id: 'p1', before: null, after: { id: 'p1', name: 'Acme' } }],
  history: [{ id: 'h1', partnerId: 'p1' }],
  undoes: null,
} as const

/** One acceptable request of every method. */
export const acceptableRequests = {
  readStartup: { demo: false },
  openSheet: {
    workId: 'work-1',
    source: { kind: 'bytes', fileName: 'a.csv', bytes: new Uint8Array([97, 44, 98]) },
    encoding: null,
    delimiter: ';',
  },
  watchWork: { workId: 'work-1' },
  stopWork: { workId: 'work-1' },
  saveFile: { fileName: 'a.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) },
  saveWorkbook: {
    fileName: 'a.xlsx',
    sheets: [
      {
        name: 'Partners',
        state: 'visible',
        columns: [{ width: 12, format: 'text', choices: ['Yes', 'No'], readOnly: false }],
        header: true,
        frozenColumns: 1,
        rows: [['Name'], [null], [1.5], [{ kind: 'date', iso: '2026-04-26' }]],
      },
    ],
  },
  addToBackup: { draft: 'draft-1', payload: new Uint8Array([31, 139]) },
  saveBackup: {
    draft: 'draft-1',
    reason: 'demand',
    workspaceId: 'w1',
    schemaVersion: 1,
    seq: 7,
    counts: { partners: 3 },
    payload: new Uint8Array([31, 139]),
  },
  readBackups: {},
  openBackup: { id: 'b1', passphrase: null },
  changeBackups: { kind: 'folder', which: 'second', folder: null },
  appendJournal: { workspaceId: 'w1', schemaVersion: 1, changeSet: aChangeSet, counts: { partners: 1 } },
  readJournal: { afterSeq: 0 },
  resetJournal: { workspaceId: 'w1', schemaVersion: 1, seq: 0, counts: {} },
  printPage: { target: 'pdf', fileName: 'a.pdf', pageSize: 'A4', html: '<p>Hello</p>' },
  takeOpenedFile: {},
  takeOver: {},
  keepMornings: { mornings: [{ day: '2026-04-26', overdue: 3, today: 5, drifts: 2 }] },
  writeLog: { level: 'info', event: 'start', detail: '' },
} as const
