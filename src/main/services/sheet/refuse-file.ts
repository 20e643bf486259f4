import { HostError, type HostErrorCode } from '#shared/contract/reply'

/** Throws the refusal of a file: what is wrong with it, that nothing happened, and what to do. */
export function refuseFile(code: HostErrorCode, wrong: string, advice: string): never {
  throw new HostError(code, `${wrong} Nothing was changed. ${advice}`)
}

export const saveAgain = 'Open it in your spreadsheet program, save it again as .xlsx and try that copy.'

export function refuseDamaged(wrong: string): never {
  return refuseFile('file-unreadable', `The workbook is damaged: ${wrong}.`, saveAgain)
}

/** A name from a file, short and printable, for use in a message. */
export function showName(name: string): string {
  const printable = name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
  return printable.length > 80 ? `${printable.slice(0, 77)}...` : printable
}

/** Names that programs reserve for themselves; a list that uses them as sheet or column name is refused. */
export const reservedNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
