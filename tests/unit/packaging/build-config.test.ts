import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { appPackage, projectFolder } from '../../helpers/app-package'

const { build } = appPackage

type Validator = { (value: unknown): boolean; readonly errors?: unknown }

/** The schema that electron-builder itself goes by, checked with the validator that it brings along. */
function createSchemaCheck(): Validator {
  const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
  const library = createRequire(builder.resolve('app-builder-lib'))
  const schemaFile = join(dirname(library.resolve('app-builder-lib/package.json')), 'scheme.json')
  const { default: Ajv } = library('ajv') as {
    default: new (options: object) => { compile(schema: object): Validator }
  }
  return new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  )
}

const wantedFuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

describe('the configuration of the package', () => {
  it("fits electron-builder's own schema", () => {
    const check = createSchemaCheck()
    check(build)
    expect(check.errors ?? []).toEqual([])
  })

  it('would not fit with a key that electron-builder does not know', () => {
    expect(createSchemaCheck()({ ...build, electronFuse: {} })).toBe(false)
    expect(createSchemaCheck()({ ...build, electronFuses: { runAsNode: 'no' } })).toBe(false)
  })

  it('sets every fuse: no Node, no debugger, one archive that is checked', () => {
    expect(build.electronFuses).toEqual(wantedFuses)
  })

  it('keeps all code in the archive, as code outside of it is not checked', () => {
    expect(build.asar).toBe(true)
    expect(build.asarUnpack).toBeUndefined()
    expect(build.files).toContain('!node_modules')
    expect(build.files).toContain('!**/*.map')
  })

  it('asks macOS for the hardened runtime, with no exception but the compiler of V8', () => {
    expect(build.mac).toMatchObject({ hardenedRuntime: true, entitlements: 'resources/entitlements.mac.plist' })
    const entitlements = readFileSync(join(projectFolder, 'resources/entitlements.mac.plist'), 'utf8')
    expect(entitlements.match(/<key>[^<]*<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>'])
  })

  it('makes an installer and a portable program, dmg and zip, AppImage and deb', () => {
    const targets = ['win', 'mac', 'linux'].flatMap((system) =>
      (build[system] as { target: readonly { target: string }[] }).target.map(({ target }) => target),
    )
    expect(targets).toEqual(['nsis', 'portable', 'dmg', 'zip', 'AppImage', 'deb'])
  })

  it('opens backups, is offered for workbooks, and takes .xlsx away from nobody', () => {
    const endings = (list: unknown): unknown => (list as readonly { ext: string }[]).map(({ ext }) => ext)
    expect(endings(build['fileAssociations'])).toEqual(['pbbackup'])
    expect(build.mac['fileAssociations']).toEqual([
      expect.objectContaining({ ext: 'xlsx', rank: 'Alternate' }),
      expect.objectContaining({ ext: 'csv', rank: 'Alternate' }),
    ])
    expect(build['win']).not.toHaveProperty('fileAssociations')
  })

  it('publishes nothing and fetches nothing for native modules', () => {
    expect(build).toMatchObject({ publish: null, npmRebuild: false })
  })

  it('names only files that are there', () => {
    const { win, mac, linux } = build as unknown as Record<string, { icon: string }>
    const named = [win!.icon, mac!.icon, linux!.icon, 'resources/restore-backup.mjs']
    expect(named.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([])
  })
})

describe('the dependencies', () => {
  it('are pinned to exact versions', () => {
    const versions = Object.values({ ...appPackage.dependencies, ...appPackage.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('are few, and the abandoned workbook library is not among them', () => {
    expect(Object.keys(appPackage.dependencies).length).toBeLessThanOrEqual(15)
    const lock = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean; resolved?: string; integrity?: string }>
    }
    expect(Object.keys(lock.packages)).not.toContain('node_modules/xlsx')
    const shipped = Object.entries(lock.packages).filter(([path, one]) => path !== '' && one.dev !== true)
    expect(shipped.filter(([, one]) => one.hasInstallScript === true)).toEqual([])
    const isPinned = ({ resolved, integrity }: { resolved?: string; integrity?: string }): boolean =>
      (resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') &&
      (integrity ?? '').startsWith('sha512-')
    const strange = shipped.filter(([, one]) => !isPinned(one))
    expect(strange.map(([path]) => path)).toEqual([])
  })
})
