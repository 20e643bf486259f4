// npm run dist [-- electron-builder's own options]: builds, lists licences, packs, and reads the fuses of every packed
// program back. An Electron that is already on the disk is used with: -- --linux dir -c.electronDist=FOLDER
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeLicences } from './list-licences.mjs'
import { checkFuses } from './read-fuses.mjs'

const appFolder = resolve(import.meta.dirname, '..')
const { build, productName } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))

run('electron-vite/bin/electron-vite.js', ['build'])
writeLicences(appFolder)
run('electron-builder/cli.js', ['--publish', 'never', ...process.argv.slice(2)])

const programs = findPrograms(join(appFolder, build.directories.output))
const faults = programs.flatMap((program) => checkFuses(program, build.electronFuses))
if (programs.length === 0) faults.push('no packed program was found')
if (faults.length > 0) fail(`The package must not be given away:\n${faults.join('\n')}`)
console.log(`Fuses read back and as decided: ${programs.join(', ')}`)

function run(script, args) {
  const done = spawnSync(process.execPath, [join(appFolder, 'node_modules', script), ...args], {
    cwd: appFolder,
    stdio: 'inherit',
  })
  if (done.status !== 0) fail(`${script} ended with ${done.status ?? done.signal}.`)
}

/** The file with the fuse wire in each unpacked app: on macOS it is the framework, elsewhere the program itself. */
function findPrograms(folder) {
  const unpacked = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const places = [
    build.linux.executableName,
    `${productName}.exe`,
    `${productName}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`,
  ]
  return unpacked
    .flatMap(({ name }) => places.map((place) => join(folder, name, place)))
    .filter((path) => existsSync(path))
}

function fail(words) {
  console.error(words)
  process.exit(1)
}
