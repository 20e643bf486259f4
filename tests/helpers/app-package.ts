import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const projectFolder = join(import.meta.dirname, '../..')

/** What of package.json the tests of the package look at. */
export type AppPackage = {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly build: {
    readonly files: readonly string[]
    readonly asar: boolean
    readonly asarUnpack?: unknown
    readonly electronFuses: Readonly<Record<string, boolean>>
    readonly mac: Readonly<Record<string, unknown>>
    readonly linux: { readonly executableName: string }
    readonly [key: string]: unknown
  }
}

export const appPackage = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as AppPackage
