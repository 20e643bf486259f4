import { writeAll, type FileSystem, type OpenFile } from '../durable-write/file-system'

export type SegmentWriter = {
  /** Bytes up to the end of the last acknowledged line. */
  readonly length: () => number
  /** Appends and flushes; on a failure the file is as before, or is mended before the next line. */
  readonly append: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Keeps one journal file open for appending. A line that failed half way (a full disk) must not stay in front of the
 * next one, so it is cut off at once, and again before the next write if even that failed.
 */
export async function openSegmentWriter(fileSystem: FileSystem, path: string): Promise<SegmentWriter> {
  let length = (await fileSystem.stat(path)).size
  const file: OpenFile = await fileSystem.open(path, 'r+')
  let needsCut = false

  const cutBack = async (): Promise<void> => {
    await file.truncate(length)
    needsCut = false
  }

  return {
    length: () => length,
    append: async (text) => {
      if (needsCut) await cutBack()
      const bytes = Buffer.from(text)
      try {
        needsCut = true
        await writeAll(file, bytes, length)
        await file.datasync()
        needsCut = false
        length += bytes.length
      } catch (error) {
        // The write's own failure is the one to report; `needsCut` makes up for a cut that fails as well.
        await cutBack().catch(() => undefined)
        throw error
      }
    },
    close: () => file.close(),
  }
}
