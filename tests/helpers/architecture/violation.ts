import type { SourceFile } from './source-file'

/** A broken rule of the house, with the place to mend. */
export type Violation = { readonly file: string; readonly line: number; readonly message: string }

/** `find` sees all files at once, because some rules count places. */
export type Rule = { readonly name: string; readonly find: (files: readonly SourceFile[]) => Violation[] }

export function toMessage(violation: Violation): string {
  return `${violation.file}:${violation.line} ${violation.message}`
}
