import type { IncomingMessage } from 'node:http'

/** The body as bytes, or null when it is longer than allowed or the sender gave up. Nothing beyond `limit` is kept. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk)) return null
      size += chunk.byteLength
      if (size > limit) return null
      chunks.push(chunk)
    }
  } catch {
    return null
  }
  return Buffer.concat(chunks, size)
}
