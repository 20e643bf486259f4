import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { browserArguments, openBrowserWindow, prepareProfile } from '../../../../src/main/local-host/browser-window'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-window-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program that writes its arguments down and stays, as a browser would. */
function aBrowser(): string {
  const path = join(folder, 'browser.sh')
  writeFileSync(path, `#!/bin/sh\necho "$@" > ${folder}/arguments\nexec sleep 30\n`)
  chmodSync(path, 0o755)
  return path
}

async function waitForFile(path: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (existsSync(path) && readFileSync(path, 'utf8') !== '') return readFileSync(path, 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`No ${path}`)
}

describe('the browser window', () => {
  it('uses its own profile, no extensions, no sync, no first run, and keeps the sandbox', () => {
    const given = browserArguments('/data/browser', 'file:///data/browser/start.html')
    expect(given).toContain('--user-data-dir=/data/browser')
    expect(given).toEqual(expect.arrayContaining(['--no-first-run', '--disable-extensions', '--disable-sync']))
    expect(given.join(' ')).not.toMatch(/no-sandbox|disable-web-security|remote-debugging/)
  })

  it.skipIf(process.platform === 'win32')(
    'hands the secret link over in a private file, never as an argument',
    async () => {
      const profile = join(folder, 'profile')
      const window = openBrowserWindow({ path: aBrowser(), snap: false }, profile, 'http://127.0.0.1:1/#key=SECRET')
      const given = await waitForFile(join(folder, 'arguments'))
      expect(given).not.toContain('SECRET')
      const startPage = join(profile, 'start.html')
      expect(readFileSync(startPage, 'utf8')).toContain('http://127.0.0.1:1/#key=SECRET')
      expect(statSync(startPage).mode & 0o777).toBe(0o600)
      expect(statSync(profile).mode & 0o777).toBe(0o700)
      await window.stop()
      expect(existsSync(startPage)).toBe(false)
    },
  )

  it.skipIf(process.platform === 'win32')('ends the browser that it started when the host stops', async () => {
    const window = openBrowserWindow({ path: aBrowser(), snap: false }, join(folder, 'profile'), 'http://127.0.0.1:1/')
    await waitForFile(join(folder, 'arguments'))
    const before = performance.now()
    await window.stop()
    expect(performance.now() - before).toBeLessThan(2_500)
  })

  it('stops quietly when the browser could not be started at all', async () => {
    const window = openBrowserWindow(
      { path: join(folder, 'nothing'), snap: false },
      join(folder, 'profile'),
      'http://x/',
    )
    await expect(window.stop()).resolves.toBeUndefined()
  })
})

describe('the profile of the browser', () => {
  const preferences = (): Record<string, unknown> =>
    JSON.parse(readFileSync(join(folder, 'profile', 'Default', 'Preferences'), 'utf8')) as Record<string, unknown>

  it('is told to write no addresses down, and to ask nobody about them', () => {
    prepareProfile(join(folder, 'profile'), 'http://127.0.0.1:1/#key=SECRET')
    expect(preferences()).toMatchObject({
      history: { saving_disabled: true },
      safebrowsing: { enabled: false },
      search: { suggest_enabled: false },
    })
    expect(JSON.stringify(preferences())).not.toContain('SECRET')
  })

  it('keeps what the browser itself wrote into its preferences', () => {
    prepareProfile(join(folder, 'profile'), 'http://127.0.0.1:1/')
    const file = join(folder, 'profile', 'Default', 'Preferences')
    writeFileSync(file, JSON.stringify({ browser: { theme: 1 }, history: { other: 2 } }))
    prepareProfile(join(folder, 'profile'), 'http://127.0.0.1:1/')
    expect(preferences()).toMatchObject({ browser: { theme: 1 }, history: { other: 2, saving_disabled: true } })
    writeFileSync(file, 'damaged')
    prepareProfile(join(folder, 'profile'), 'http://127.0.0.1:1/')
    expect(preferences()).toMatchObject({ history: { saving_disabled: true } })
  })

  it('loses the page with the link when the link was used', async () => {
    const window = openBrowserWindow({ path: aBrowser(), snap: false }, join(folder, 'profile'), 'http://127.0.0.1:1/')
    window.forgetLink()
    expect(existsSync(join(folder, 'profile', 'start.html'))).toBe(false)
    await window.stop()
  })
})
