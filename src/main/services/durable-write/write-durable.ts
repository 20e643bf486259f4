import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { errorCode, isMissing, toDiskError } from './disk-error'
import { nodeFileSystem, writeAll, type FileSystem, type OpenFile } from './file-system'
import { realPause, retryBusy, type Pause } from './retry-busy'

export type DurableWriteTools = {
  readonly fileSystem: FileSystem
  readonly pause: Pause
  /** Told when the platform cannot flush a directory, for the log. */
  readonly onUnflushedDirectory: (folder: string) => void
}

export const realWriteTools: DurableWriteTools = {
  fileSystem: nodeFileSystem,
  pause: realPause,
  onUnflushedDirectory: () => undefined,
}

const temporaryName = /^\.partnership-brain-[0-9a-f]{16}\.tmp$/

/**
 * The one way in which files of the user are written: when it answers, the file is on the disk and was read back; when
 * it throws, the file that was there before is whole. Without the directory's own flush a power cut takes the new file away.
 */
export async function writeDurable(
  path: string,
  bytes: Uint8Array,
  tools: DurableWriteTools = realWriteTools,
): Promise<void> {
  const temporary = join(dirname(path), `.partnership-brain-${randomBytes(8).toString('hex')}.tmp`)
  try {
    await writeNew(temporary, bytes, tools)
    await expectContent(temporary, bytes, tools)
    await retryBusy(() => tools.fileSystem.rename(temporary, path), tools.pause)
  } catch (error) {
    await removeIfThere(temporary, tools)
    throw toDiskError(error, basename(path))
  }
  try {
    await flushDirectory(dirname(path), tools)
    await expectContent(path, bytes, tools)
  } catch (error) {
    throw toDiskError(error, basename(path))
  }
}

/** Removes what an interrupted `writeDurable` left in `folder`. Only the holder of the writer's place may call it. */
export async function removeStaleTemporaries(
  folder: string,
  tools: DurableWriteTools = realWriteTools,
): Promise<number> {
  const names = await tools.fileSystem.readdir(folder).catch(emptyWhenMissing)
  const stale = names.filter((name) => temporaryName.test(name))
  for (const name of stale) await removeIfThere(join(folder, name), tools)
  return stale.length
}

/** Makes renames, new names and removals in `folder` permanent. Windows has no such call and orders them itself. */
export async function flushDirectory(folder: string, tools: DurableWriteTools = realWriteTools): Promise<void> {
  if (process.platform === 'win32') return tools.onUnflushedDirectory(folder)
  const handle = await retryBusy(() => tools.fileSystem.open(folder, 'r'), tools.pause)
  try {
    await handle.sync()
  } catch (error) {
    // Some network and FUSE file systems have no flush for directories.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error
    tools.onUnflushedDirectory(folder)
  } finally {
    await handle.close()
  }
}

async function writeNew(path: string, bytes: Uint8Array, { fileSystem, pause }: DurableWriteTools): Promise<void> {
  const file: OpenFile = await retryBusy(() => fileSystem.open(path, 'wx', 0o600), pause)
  try {
    await writeAll(file, bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function expectContent(path: string, bytes: Uint8Array, { fileSystem, pause }: DurableWriteTools): Promise<void> {
  const found = await retryBusy(() => fileSystem.readFile(path), pause)
  if (sha256(found) !== sha256(bytes)) throw new Error('The file reads back differently from what was written.')
}

async function removeIfThere(path: string, { fileSystem, pause }: DurableWriteTools): Promise<void> {
  try {
    await retryBusy(() => fileSystem.unlink(path), pause)
  } catch (error) {
    // The write's own failure is the one to report; the next start removes what stays behind.
    if (errorCode(error) === null && !isMissing(error)) throw error
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function emptyWhenMissing(error: unknown): string[] {
  if (isMissing(error)) return []
  throw error
}
