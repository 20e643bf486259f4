import type { LineSink } from '../db/store-lines'

export type Press = LineSink & {
  /** The last piece, when everything is pressed. */
  readonly end: () => Promise<Uint8Array>
}

/** Pressed bytes that are handed on in one piece: the window has no long work with it. */
const pieceBytes = 512 * 1024
/** Text that may wait to be pressed, in bytes. */
const mostWaiting = 16 * 1024 * 1024

/** Presses text as it comes and hands on all pieces but the last. */
export function createPress(take: (piece: Uint8Array) => void): Press {
  const { readable, writable } = new CompressionStream('gzip')
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  const rest = collect(readable.getReader(), take)
  // Told by `end`.
  rest.catch(() => undefined)
  let waiting = 0
  return {
    write(text) {
      const bytes = encoder.encode(text)
      waiting += bytes.byteLength
      // What goes wrong is told by `end`.
      void writer
        .write(bytes)
        .catch(() => undefined)
        .then(() => {
          waiting -= bytes.byteLength
        })
    },
    isBehind: () => waiting > mostWaiting,
    async end() {
      await writer.close()
      return rest
    },
  }
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  take: (piece: Uint8Array) => void,
): Promise<Uint8Array> {
  let parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return join(parts, size)
    parts.push(value)
    size += value.byteLength
    if (size < pieceBytes) continue
    take(join(parts, size))
    parts = []
    size = 0
  }
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}
