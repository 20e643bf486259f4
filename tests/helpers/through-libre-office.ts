import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether LibreOffice is on this machine; tests that need it are skipped aloud without it. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    console.warn('!! SKIPPED: the round trip through LibreOffice. `soffice` is not on this machine.')
    return false
  }
}

/** The workbook as LibreOffice writes it after opening it, in a folder that the caller removes. */
export async function throughLibreOffice(bytes: Uint8Array, folder: string): Promise<Buffer> {
  const out = join(folder, 'out')
  mkdirSync(out, { recursive: true })
  const file = join(folder, 'workbook.xlsx')
  await writeFile(file, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', out, file]
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 120_000 })
  return readFile(join(out, 'workbook.xlsx'))
}
