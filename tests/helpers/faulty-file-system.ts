import { nodeFileSystem, type FileSystem, type OpenFile } from '../../src/main/services/durable-write/file-system'

export type Fault = {
  /** The number of the call that fails, from 1. */
  readonly at: number
  /** How many calls in a row fail. */
  readonly times: number
  readonly code: string
}

export type FaultyFileSystem = { readonly fileSystem: FileSystem; readonly calls: () => number }

/**
 * The real disk, on which chosen calls fail. A failing write has written half of its bytes before, as a full disk does.
 */
export function aFaultyFileSystem(fault: Fault | null): FaultyFileSystem {
  let calls = 0

  async function reach<T>(act: () => Promise<T>, partly: () => Promise<unknown> = async () => null): Promise<T> {
    calls += 1
    if (fault === null || calls < fault.at || calls >= fault.at + fault.times) return act()
    await partly()
    throw Object.assign(new Error(`${fault.code}: injected`), { code: fault.code })
  }

  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, options) =>
      reach(
        () => file.write(bytes, options),
        () => file.write(bytes, { ...options, length: Math.floor(options.length / 2) }),
      ),
    sync: () => reach(() => file.sync()),
    datasync: () => reach(() => file.datasync()),
    truncate: (length) => reach(() => file.truncate(length)),
    // The descriptor is given back even when the call reports a failure.
    close: () =>
      reach(
        () => file.close(),
        () => file.close(),
      ),
  })

  return {
    calls: () => calls,
    fileSystem: {
      open: (path, flags, mode) => reach(async () => wrap(await nodeFileSystem.open(path, flags, mode))),
      readFile: (path) => reach(() => nodeFileSystem.readFile(path)),
      rename: (from, to) => reach(() => nodeFileSystem.rename(from, to)),
      unlink: (path) => reach(() => nodeFileSystem.unlink(path)),
      readdir: (path) => reach(() => nodeFileSystem.readdir(path)),
      mkdir: (path, options) => reach(() => nodeFileSystem.mkdir(path, options)),
      stat: (path) => reach(() => nodeFileSystem.stat(path)),
    },
  }
}
