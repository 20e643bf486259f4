import { promises } from 'node:fs'

/**
 * The few disk calls that everything durable is made of. Node's own `fs/promises` is the one implementation in the
 * app; the tests put one in its place that fails at a chosen call.
 */
export interface FileSystem {
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Buffer>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  readdir(path: string): Promise<string[]>
  mkdir(path: string, options: { readonly recursive: true; readonly mode: number }): Promise<string | undefined>
  stat(path: string): Promise<FileFacts>
}

export interface OpenFile {
  write(
    bytes: Uint8Array,
    options: { readonly offset: number; readonly length: number; readonly position: number },
  ): Promise<{ readonly bytesWritten: number }>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export type FileFacts = { readonly size: number; readonly mtimeMs: number }

export const nodeFileSystem: FileSystem = promises

/** Writes all of `bytes` at `position`; a single `write` may stop short. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, {
      offset: done,
      length: bytes.length - done,
      position: position + done,
    })
    done += bytesWritten
  }
}
