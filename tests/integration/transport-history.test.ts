import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserArguments, prepareProfile } from '../../src/main/local-host/browser-window'
import { findBrowser, locateProgram } from '../../src/main/local-host/find-browser'
import { runLocalHost } from '../../src/main/local-host/run-local-host'
import type { PageFiles } from '../../src/main/services/page/page-files'
import { aHostApi } from '../helpers/a-host-api'
import { aDoor, freePort } from '../helpers/local-server'

const program = findBrowser({ platform: process.platform, env: process.env, locate: locateProgram })
if (program === null)
  console.warn('SKIPPED: no browser here; whether its history keeps the start link was not looked at.')

const encode = (text: string) => new TextEncoder().encode(text)
const files: PageFiles = new Map([
  [
    '/',
    { type: 'text/html', bytes: encode('<!doctype html><title>Board</title><script src="/take-key.js"></script>') },
  ],
  ['/take-key.js', { type: 'text/javascript', bytes: encode("history.replaceState(null, '', '/')") }],
])

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

/** Opens the link as the program does, without a screen, and closes the browser again. */
async function visit(link: string): Promise<void> {
  const startPage = prepareProfile(folder, link)
  const given = browserArguments(folder, pathToFileURL(startPage).href)
  const args = [...given, '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic']
  const browser = spawn(program!.path, args, { stdio: 'ignore', detached: true })
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  process.kill(-browser.pid!, 'SIGTERM')
  await once(browser, 'exit')
  rmSync(startPage)
}

function filesWith(text: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => readFileSync(path).includes(text))
}

describe.skipIf(program === null || process.platform === 'win32')('the profile of the local host', () => {
  it('holds the key of the start link nowhere after a visit: not in the history, not in a session, not in a cache', async () => {
    const port = await freePort()
    const visited: string[] = []
    const counted = new Map(files)
    const get = counted.get.bind(counted)
    counted.get = (address) => (visited.push(address), get(address))
    const door = aDoor({ api: aHostApi(), report: () => undefined })
    const host = await runLocalHost({ port, demo: false, files: counted, door })
    if (!host.ok) throw new Error(host.error)
    const link = host.value.createLink()
    await visit(link)
    await host.value.stop()
    expect(visited).toContain('/take-key.js')
    expect(filesWith(link.split('#key=')[1]!)).toEqual([])
  }, 60_000)
})
