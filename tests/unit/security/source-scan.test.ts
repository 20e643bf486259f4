import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appPackage, projectFolder } from '../../helpers/app-package'
import { scanFolder, scanText, sourceRules } from '../../security/scan-files'

describe('the static scan', () => {
  it('finds nothing in the sources that is not explained', () => {
    expect(scanFolder(join(projectFolder, 'src'), /\.(ts|tsx|css|html)$/, sourceRules)).toEqual([])
  })

  it.each([
    'fetch("https://example.com/")',
    "eval('1')",
    "new Function('return 1')",
    '<webview src="x" allowpopups>',
    'shell.openExternal(url)',
    "window.loadFile('index.html')",
    "webPreferences: { enableBlinkFeatures: 'X' }",
    '<p dangerouslySetInnerHTML={html} />',
    "ipcMain.on('x', act)",
    '@import url(http://fonts.example.com/a.css)',
  ])('would find %s', (line) => {
    expect(scanText('x.ts', line, sourceRules)).not.toEqual([])
  })

  it('looks at a page that allows no more than the policy of its headers', () => {
    const page = readFileSync(join(projectFolder, 'src/renderer/index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc="\.?\/)/)
    expect(page).not.toMatch(/\son\w+=|javascript:/i)
  })
})

describe('Electron', () => {
  it('is at least the one that was looked at last, and one exact version', () => {
    const version = appPackage.devDependencies['electron'] ?? ''
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(45)
  })
})
