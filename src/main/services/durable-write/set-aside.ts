import { constants, promises } from 'node:fs'
import { basename, join } from 'node:path'
import { flushDirectory } from './write-durable'

const keptPerKind = 3

/**
 * Damaged or replaced files are kept, never deleted at once: each gets a dated place in the aside folder, of which the
 * newest three of a kind stay.
 */
export type Aside = { readonly folder: string; readonly now: () => Date }

/** Copies `path` aside and flushes the copy; the original stays for the caller to mend. */
export async function copyAside(aside: Aside, kind: string, path: string): Promise<string> {
  const place = await openPlace(aside, kind)
  const copy = join(place, basename(path))
  await promises.copyFile(path, copy, constants.COPYFILE_EXCL)
  await flushFile(copy)
  await flushDirectory(place)
  return copy
}

async function flushFile(path: string): Promise<void> {
  const handle = await promises.open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Copies a folder with all below it aside and flushes every file; on file systems that can, the copy shares its blocks. */
export async function copyFolderAside(aside: Aside, kind: string, folder: string): Promise<void> {
  const place = await openPlace(aside, kind)
  try {
    const copy = join(place, basename(folder))
    await promises.cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE })
    for (const entry of await promises.readdir(copy, { recursive: true, withFileTypes: true }))
      await (entry.isDirectory() ? flushDirectory : flushFile)(join(entry.parentPath, entry.name))
    await flushDirectory(place)
  } catch (error) {
    // Half a copy would look like all that there was, and take the place of a whole one.
    await promises.rm(place, { recursive: true, force: true })
    throw error
  }
}

/** Moves files aside, all into one place; they must be on the same disk as the aside folder. */
export async function moveAside(aside: Aside, kind: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  const place = await openPlace(aside, kind)
  for (const path of paths) await promises.rename(path, join(place, basename(path)))
  await flushDirectory(place)
}

async function openPlace({ folder, now }: Aside, kind: string): Promise<string> {
  await promises.mkdir(folder, { recursive: true, mode: 0o700 })
  const stamp = now().toISOString().replaceAll(':', '-')
  const taken = (await promises.readdir(folder)).filter((name) => name.startsWith(`${kind}-`)).sort()
  for (const old of taken.slice(0, Math.max(0, taken.length - keptPerKind + 1)))
    await promises.rm(join(folder, old), { recursive: true, force: true })
  const place = await promises.mkdtemp(join(folder, `${kind}-${stamp}-`))
  await flushDirectory(folder)
  return place
}
