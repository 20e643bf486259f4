import { promises } from 'node:fs'
import { basename, join } from 'node:path'
import { isMissing, toDiskError } from '../durable-write/disk-error'
import { copyAside, type Aside } from '../durable-write/set-aside'
import { checkLevelDbLog } from './leveldb-log'

/** Where a profile keeps its databases: Electron's own folder, and that of a Chromium started by us. */
export const databaseFolders = ['IndexedDB', join('Default', 'IndexedDB')]

/**
 * Cuts torn log tails in the browser's database files, before the browser opens them; each log is copied aside first.
 * Answers what was mended, in plain words. Throws when a torn log could not be mended: then the browser must not start.
 */
export async function mendBrowserStore(profileFolder: string, aside: Aside): Promise<readonly string[]> {
  const logs = (await Promise.all(databaseFolders.map((folder) => findLogs(join(profileFolder, folder))))).flat()
  const repairs: string[] = []
  for (const path of logs) {
    const repair = await mendLog(path, aside)
    if (repair !== null) repairs.push(repair)
  }
  return repairs
}

async function mendLog(path: string, aside: Aside): Promise<string | null> {
  const log = await promises.readFile(path)
  const { goodBytes, records } = checkLevelDbLog(log)
  if (goodBytes === log.length) return null
  try {
    await copyAside(aside, 'browser-store', path)
    const file = await promises.open(path, 'r+')
    try {
      await file.truncate(goodBytes)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toDiskError(error, `the repair of the browser's database`)
  }
  const onlyZeros = log.subarray(goodBytes).every((byte) => byte === 0)
  const cut = `${log.length - goodBytes} ${onlyZeros ? 'empty' : 'damaged'} bytes`
  return `${basename(path)}: cut ${cut} after ${records} whole records; the file as it was is kept aside`
}

async function findLogs(folder: string): Promise<readonly string[]> {
  const stores = await listFolder(folder)
  const logs = stores
    .filter((name) => name.endsWith('.indexeddb.leveldb'))
    .map(async (store) => {
      const names = await listFolder(join(folder, store))
      return names.filter((name) => /^\d+\.log$/.test(name)).map((name) => join(folder, store, name))
    })
  return (await Promise.all(logs)).flat()
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return (await promises.readdir(folder)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
