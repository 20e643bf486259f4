import type { SaveBackupRequest } from '#shared/contract/host-api'

/** What is to be told of a snapshot, with the last piece of it. */
export type PackedSnapshot = Omit<SaveBackupRequest, 'reason' | 'draft'>
export type PackCall = { readonly storeName: string; readonly createdAt: string }
export type PackReply =
  | { readonly kind: 'piece'; readonly piece: Uint8Array }
  | { readonly kind: 'packed'; readonly packed: PackedSnapshot }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

/**
 * The whole store as a gzipped snapshot, handed over piece by piece and in order. It is read, written as text and pressed
 * in a thread of its own, which ends with it: at 10,000 partners that is seconds of work that the window never sees.
 */
export function packStore(
  storeName: string,
  handOver: (piece: Uint8Array) => Promise<unknown>,
): Promise<PackedSnapshot> {
  const thread = new Worker(new URL('./snapshot-worker.ts', import.meta.url), {
    type: 'module',
    name: 'snapshot',
  })
  const answered = new Promise<PackedSnapshot>((resolve, reject) => {
    let handedOver: Promise<unknown> = Promise.resolve()
    thread.addEventListener('message', ({ data }: MessageEvent<PackReply>) => {
      if (data.kind === 'failed') reject(Object.assign(new Error(data.message), { name: data.name }))
      else if (data.kind === 'packed') handedOver.then(() => resolve(data.packed), reject)
      else handedOver = handedOver.then(() => handOver(data.piece))
      handedOver.catch(reject)
    })
    thread.addEventListener('error', (event) => {
      reject(new Error(event.message || 'The thread that packs a backup failed.'))
    })
  })
  thread.postMessage({ storeName, createdAt: new Date().toISOString() } satisfies PackCall, [])
  return answered.finally(() => thread.terminate())
}
