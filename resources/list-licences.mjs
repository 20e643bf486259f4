// Writes out/THIRD-PARTY-LICENSES.txt: the licence texts of every package whose code can be in the built app.
// Electron's and Chromium's own licences are added by electron-builder.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const importPattern = /^(?:import\b[^'\n]*|\} from |export [^'\n]* from )'([^'./#\s][^'\s]*)'/gm

/** Names of the packages that the sources import, whether they are listed as dependencies or as development ones. */
export function findImportedPackages(sourceFolder) {
  const files = readdirSync(sourceFolder, { recursive: true }).filter((name) => /\.(ts|tsx)$/.test(name))
  const names = files.flatMap((name) =>
    [...readFileSync(join(sourceFolder, name), 'utf8').matchAll(importPattern)].map(([, specifier]) => specifier),
  )
  const packages = names.filter((name) => !name.startsWith('node:') && name !== 'electron').map(toPackageName)
  return [...new Set(packages)].toSorted((a, b) => a.localeCompare(b))
}

function toPackageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The packages with all that they depend on, each once: name, version, licence and the text of its licence file. */
export function collectLicences(appFolder, names) {
  const found = new Map()
  const queue = names.map((name) => ({ name, from: appFolder }))
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const folder = findPackage(next.name, next.from)
    if (folder === null) throw new Error(`The package ${next.name} is not installed.`)
    if (found.has(folder)) continue
    const { name, version, license, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    found.set(folder, { name, version, licence: String(license ?? ''), text: readLicence(folder) })
    queue.push(...Object.keys(dependencies).map((dependency) => ({ name: dependency, from: folder })))
  }
  return [...found.values()].toSorted((a, b) => `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`))
}

/** As Node looks packages up: in the nearest node_modules, then further out. */
function findPackage(name, from) {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return folder
  return dirname(from) === from ? null : findPackage(name, dirname(from))
}

function readLicence(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim()
}

export function formatLicences(packages) {
  const parts = packages.map(({ name, version, licence, text }) => {
    const title = `${name} ${version} (${licence})`
    return `${title}\n${'-'.repeat(title.length)}\n\n${text ?? `Licensed under ${licence}; the package holds no licence file.`}\n`
  })
  return `Partnership Brain contains the work of others. Their licences:\n\n${parts.join('\n\n')}`
}

export function writeLicences(appFolder) {
  const packages = collectLicences(appFolder, findImportedPackages(join(appFolder, 'src')))
  mkdirSync(join(appFolder, 'out'), { recursive: true })
  writeFileSync(join(appFolder, 'out', 'THIRD-PARTY-LICENSES.txt'), formatLicences(packages))
  return packages.length
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(
    `Licences of ${writeLicences(join(import.meta.dirname, '..'))} packages are in out/THIRD-PARTY-LICENSES.txt.`,
  )
}
