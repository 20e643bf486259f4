// npm run security:mutations: breaks each protection once, in a copy, and shows that the test named beside it goes red.
// Words after `--` choose the lines that hold one of them. A protection that can be removed without a red test ends the run with 1.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutations as all } from './mutation-list.mjs'

/** @typedef {import('./mutation-list.mjs').Mutation} Mutation */

const words = process.argv.slice(2)
const mutations = all.filter(({ item }) => words.length === 0 || words.some((word) => item.includes(word)))
const root = fileURLToPath(new URL('../../', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'mutations-'))
const copied = ['src', 'tests', 'resources', '.config', 'tsconfig.json', 'package.json', 'package-lock.json']

for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
const tests = [...new Set(mutations.map(({ test }) => test))]
const unbroken = await runTests(tests)
process.exitCode = unbroken.passed && (await breakAll()) ? 0 : 1
if (!unbroken.passed) console.error(`The tests must be green before anything is broken:\n${unbroken.output}`)
rmSync(copy, { recursive: true, force: true })

async function breakAll() {
  let caught = 0
  for (const mutation of mutations) if (await isCaught(mutation)) caught += 1
  console.log(`${caught} of ${mutations.length} mutations were caught.`)
  return caught === mutations.length
}

/** @param {Mutation} mutation */
async function isCaught({ item, file, from, to, test, name }) {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (!whole.includes(from)) {
    console.error(`${item}: "${from}" is not in ${file} any more; adjust the list.`)
    return false
  }
  writeFileSync(
    path,
    whole.replace(from, () => to),
  )
  const run = await runTests([test])
  writeFileSync(path, whole)
  // Red is not enough: it must be the test that stands in the table.
  const isRed = !run.passed && run.output.includes(name)
  console.log(`${isRed ? 'red    ' : 'NOT RED'}  ${item}: ${file}`)
  if (!isRed) console.error(run.output.slice(-2_000))
  return isRed
}

/**
 * @param {readonly string[]} files
 * @returns {Promise<{ passed: boolean, output: string }>} the output names what failed
 */
async function runTests(files) {
  const cli = join(root, 'node_modules/vitest/vitest.mjs')
  const args = [cli, 'run', '--root', copy, '--config', join(copy, 'tests/vitest.config.ts'), '--reporter=tap-flat']
  const child = spawn(process.execPath, [...args, ...files], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk)
    })
  }
  const code = await new Promise((resolve) => child.once('close', resolve))
  const failed = output.split('\n').filter((line) => line.startsWith('not ok'))
  return { passed: code === 0, output: failed.length > 0 ? failed.join('\n') : output }
}
