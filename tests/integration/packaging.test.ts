import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFuses } from '../../resources/read-fuses.mjs'
import { makeElectronFolder } from '../helpers/an-electron-folder'
import { appPackage, projectFolder } from '../helpers/app-package'

const run = promisify(execFile)

/** What lies in the folder when the app is packed; on the left what must go in. */
const wanted = [
  'out/main/index.js',
  'out/main/sheet-worker.js',
  'out/main/content-worker.js',
  'out/main/chunks/zip.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/app.js',
  'out/renderer/assets/app.css',
]
const unwanted = [
  'out/main/host.js',
  'out/main/inspect.js',
  'out/main/index.js.map',
  'out/main/chunks/zip.js.map',
  'out/renderer/assets/app.js.map',
  'src/main/index.ts',
  'tests/e2e/board.e2e.ts',
  'docs/security.md',
  'test-results/unit.json',
  '.env',
  'README.md',
]

/** Packs a stand-in of the built app with the real electron-builder and a folder that it takes for Electron. */
describe.skipIf(process.platform !== 'linux')('the package', () => {
  let folder: string
  let unpacked: string
  let archive: { listPackage(path: string): string[]; extractFile(path: string, name: string): Buffer }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'package-'))
    for (const name of [...wanted, ...unwanted, 'out/THIRD-PARTY-LICENSES.txt']) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), `content of ${name}`)
    }
    for (const name of ['package.json', 'package-lock.json', 'resources'])
      cpSync(join(projectFolder, name), join(folder, name), { recursive: true })
    symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'))
    const electron = makeElectronFolder(join(folder, 'electron-folder'))
    const builder = join(projectFolder, 'node_modules/electron-builder/cli.js')
    const args = [builder, '--publish', 'never', '--linux', 'dir', '--x64', `-c.electronDist=${electron}`]
    await run(process.execPath, args, { cwd: folder })
    unpacked = join(folder, 'dist/linux-unpacked')
    archive = createRequire(createRequire(import.meta.url).resolve('electron-builder'))('@electron/asar')
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const list = (): string[] => archive.listPackage(join(unpacked, 'resources/app.asar')).map((path) => path.slice(1))

  it('holds the built app and nothing else: no sources, tests, source maps, tools or packages', () => {
    const files = list().filter((path) => /\.\w+$/.test(path))
    expect(files.toSorted()).toEqual([...wanted, 'package.json'].toSorted())
  })

  it('brings licences and the script that opens backups beside the archive, and no loose code of the app', () => {
    const beside = readdirSync(join(unpacked, 'resources'))
    expect(beside.toSorted()).toEqual(['THIRD-PARTY-LICENSES.txt', 'app.asar', 'restore-backup.mjs'])
    expect(readdirSync(unpacked)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']))
  })

  it('has the fuses as decided, read back from the packed program', () => {
    const program = join(unpacked, appPackage.build.linux.executableName)
    expect(checkFuses(join(folder, 'electron-folder/electron'), appPackage.build.electronFuses)).not.toEqual([])
    expect(checkFuses(program, appPackage.build.electronFuses)).toEqual([])
  })

  it('tells in its package.json neither scripts nor tools', () => {
    const inside = JSON.parse(
      archive.extractFile(join(unpacked, 'resources/app.asar'), 'package.json').toString('utf8'),
    )
    expect(inside).not.toHaveProperty('scripts')
    expect(inside).not.toHaveProperty('devDependencies')
    expect(inside).toMatchObject({ main: 'out/main/index.js', type: 'module' })
    expect(readFileSync(join(unpacked, 'resources/restore-backup.mjs'), 'utf8')).toContain('restore-backup.mjs FILE')
  })
})
