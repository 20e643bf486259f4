import type { HostMethod } from './host-api'

/** Every method by name, for allow-lists. Kept free of other imports: the sandboxed preload script inlines it. */
const methods: Readonly<Record<HostMethod, true>> = {
  readStartup: true,
  openSheet: true,
  watchWork: true,
  stopWork: true,
  saveFile: true,
  saveWorkbook: true,
  addToBackup: true,
  saveBackup: true,
  readBackups: true,
  openBackup: true,
  changeBackups: true,
  appendJournal: true,
  readJournal: true,
  resetJournal: true,
  printPage: true,
  takeOpenedFile: true,
  takeOver: true,
  keepMornings: true,
  writeLog: true,
}

export const hostMethods: readonly string[] = Object.keys(methods)

export function isHostMethod(name: unknown): name is HostMethod {
  return typeof name === 'string' && hostMethods.includes(name)
}
