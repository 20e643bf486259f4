// Draws icons/icon.svg in every size with an installed browser: `npm run icons`. What it writes is committed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { pngSizes, toIcns, toIco } from './icon-containers.mjs'

const folder = join(import.meta.dirname, 'icons')
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const program = process.env.PARTNERSHIP_BRAIN_BROWSER ?? usual.find((path) => existsSync(path))
if (program === undefined) throw new Error('Name a Chromium or Chrome in PARTNERSHIP_BRAIN_BROWSER to draw the icons.')

const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const isRoot = process.getuid?.() === 0
const browser = await chromium.launch({ executablePath: program, chromiumSandbox: !isRoot, args: ['--disable-gpu'] })
const page = await browser.newPage()
const pictures = new Map()
for (const size of pngSizes) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  pictures.set(size, await page.screenshot({ omitBackground: true }))
}
await browser.close()

for (const [size, png] of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png)
writeFileSync(join(folder, 'icon.ico'), toIco(pictures))
writeFileSync(join(folder, 'icon.icns'), toIcns(pictures))
console.log(`Icons in ${pngSizes.join(', ')} pixels, icon.ico and icon.icns are in ${folder}.`)
