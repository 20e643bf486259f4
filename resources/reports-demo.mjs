// `npm run reports:demo -- --out DIR [--paper Letter] [--each]`: every report of the demo set as PDF, made by the built app
// itself in the installed browser, as a person would make them. `--each` makes a file for each partner besides, which
// takes some seconds a partner.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { buildIfNeeded } from './build-if-needed.mjs'
import { readStoredZip } from './stored-zip.mjs'

const appFolder = resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: { out: { type: 'string' }, paper: { type: 'string', default: 'A4' }, each: { type: 'boolean' } },
})
if (values.out === undefined) {
  console.error('Say where the PDFs go: npm run reports:demo -- --out DIR')
  process.exit(1)
}
// npm runs scripts in the project's folder; a relative path is meant from where the person stands.
const out = resolve(process.env.INIT_CWD ?? process.cwd(), values.out)
const limitMs = 600_000
const isRoot = process.getuid?.() === 0

buildIfNeeded(appFolder)
mkdirSync(out, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'partnership-brain-reports-'))
const host = await startHost()
try {
  const context = await chromium.launchPersistentContext(join(work, 'browser'), {
    executablePath: findBrowser(),
    chromiumSandbox: !isRoot,
    acceptDownloads: true,
    args: ['--disable-gpu', '--no-first-run', '--disable-sync', '--disable-background-networking'],
  })
  try {
    await printAll(context.pages()[0] ?? (await context.newPage()), host.address)
  } finally {
    await context.close()
  }
} finally {
  host.child.kill('SIGINT')
  await once(host.child, 'exit')
  rmSync(work, { recursive: true, force: true, maxRetries: 5 })
}

async function printAll(page, address) {
  await page.goto(address)
  await page.getByRole('link', { name: 'Reports' }).click()
  const kind = page.getByLabel('Report', { exact: true })
  await kind.waitFor()
  await page.getByRole('radiogroup', { name: 'Paper' }).getByText(values.paper).click()
  const perPartner = ['Partner Review Report', 'Exit Record'].flatMap((name) => (values.each ? [[name, true]] : []))
  for (const [name, each] of [
    ['Partner Review Report', false],
    ['Exit Record', false],
    ['Portfolio Review', false],
    ['Drift Report', false],
    ...perPartner,
  ]) {
    await kind.selectOption({ label: name })
    await page.getByLabel('Partners', { exact: true }).selectOption({ label: 'All' })
    const files = page.getByRole('radiogroup', { name: 'PDF' })
    if ((await files.count()) > 0) await files.getByText(each ? 'One file each' : 'One file for all').click()
    await saveOne(page)
  }
}

async function saveOne(page) {
  const startedAt = performance.now()
  const failure = page.getByText('The reports were not printed').first()
  const failed = failure.waitFor({ timeout: limitMs }).then(() => Promise.reject(new Error('The app could not print.')))
  // When the download comes first, nobody waits for the failure any more.
  failed.catch(() => null)
  const downloaded = page.waitForEvent('download', { timeout: limitMs })
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  const download = await Promise.race([downloaded, failed])
  const bytes = readFileSync(await download.path())
  const name = download.suggestedFilename()
  const files = name.endsWith('.zip') ? readStoredZip(bytes) : [{ name, bytes }]
  for (const file of files) writeFileSync(join(out, file.name), file.bytes)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${name}: ${files.length} PDF, ${Math.round(bytes.length / 1024)} KB, ${seconds} s`)
}

async function startHost() {
  const port = await findFreePort()
  const places = ['--data', join(work, 'data'), '--backups', join(work, 'backups'), '--port', String(port)]
  const child = spawn(process.execPath, [join(appFolder, 'out/main/host.js'), '--demo', '--no-open', ...places], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Chromium refuses its sandbox to root, which is what containers run as.
    env: isRoot ? { ...process.env, PARTNERSHIP_BRAIN_NO_SANDBOX: '1' } : process.env,
  })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The local host ended before it was ready.')))
  const address = new Promise((found) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const line = /http:\/\/127\.0\.0\.1:\d+\/\S*#\S+/.exec(said)
      if (line !== null) found(line[0])
    })
  })
  const ready = await Promise.race([address, ended])
  // Its end is expected from here on.
  ended.catch(() => null)
  return { child, address: ready }
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

function findBrowser() {
  const named = process.env.PARTNERSHIP_BRAIN_BROWSER
  if (named) return named
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'microsoft-edge-stable', 'chromium-browser']
  const places = [
    ...names.map((name) => `/usr/bin/${name}`),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ]
  const found = places.find((place) => existsSync(place))
  if (found === undefined)
    throw new Error('No Chromium, Chrome or Edge was found: name it in PARTNERSHIP_BRAIN_BROWSER.')
  return found
}
