import { promises } from 'node:fs'
import { join } from 'node:path'
import { isDiskFull, isMissing, toDiskError } from '../durable-write/disk-error'
import { copyFolderAside, type Aside } from '../durable-write/set-aside'
import { databaseFolders } from './preflight'
import { checkStoreFolder, type StoreCondition } from './check-store-folder'

/**
 * Keeps the browser's database files as they are found, before the browser may throw away what it takes for damaged: always
 * after an unclean stop, and after a clean one where the files show damage. A database that the browser would refuse to
 * open is moved, so that it starts with an empty one and the recovery screen can be reached.
 * Answers what was done, in plain words.
 */
export async function saveStoreAside(
  profileFolder: string,
  aside: Aside,
  cleanStop: boolean,
): Promise<readonly string[]> {
  const done: string[] = []
  for (const folder of databaseFolders) {
    const said = await saveFolder(join(profileFolder, folder), aside, cleanStop)
    if (said !== null) done.push(said)
  }
  return done
}

async function saveFolder(folder: string, aside: Aside, cleanStop: boolean): Promise<string | null> {
  const stores = await listStores(folder)
  if (stores === null) return null
  const conditions = await Promise.all(stores.map(async (path) => ({ path, condition: await checkStoreFolder(path) })))
  const are = (wanted: StoreCondition): readonly string[] =>
    conditions.filter(({ condition }) => condition === wanted).map(({ path }) => path)
  const closed = are('closed')
  const damaged = closed.length > 0 || are('damaged').length > 0
  if (!damaged && cleanStop) return null
  try {
    await copyFolderAside(aside, damaged ? 'damaged-store' : 'unclean-stop', folder)
  } catch (error) {
    // A sound database needs no copy to be opened safely; a damaged one must not be lost to its repair.
    if (!damaged && isDiskFull(error)) return null
    throw toDiskError(error, `the copy of the browser's database`)
  }
  for (const path of closed) await promises.rm(path, { recursive: true })
  if (closed.length > 0) return 'The database could not have been opened any more; it was moved aside.'
  return damaged ? 'The database files are damaged; they are kept aside as they were found.' : null
}

/** Null where the profile has no databases. */
async function listStores(folder: string): Promise<readonly string[] | null> {
  try {
    const names = await promises.readdir(folder)
    return names.filter((name) => name.endsWith('.indexeddb.leveldb')).map((name) => join(folder, name))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
