export type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string | null
}
export declare function findImportedPackages(sourceFolder: string): readonly string[]
export declare function collectLicences(appFolder: string, names: readonly string[]): readonly Licence[]
export declare function formatLicences(packages: readonly Licence[]): string
export declare function writeLicences(appFolder: string): number
