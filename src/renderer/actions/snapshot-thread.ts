import type { SaveBackupRequest } from '#shared/contract/host-api'

export type PackedSnapshot = Omit<SaveBackupRequest, 'reason'>
export type PackCall = { readonly storeName: string; readonly createdAt: string }
export type PackReply =
  | { readonly kind: 'packed'; readonly packed: PackedSnapshot }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }

/**
 * The whole store as a gzipped snapshot. It is read, written as text and pressed in a thread of its own, which ends with
 * it: at 10,000 partners that is seconds of work and some hundred megabytes that the window never sees.
 */
export function packStore(storeName: string): Promise<PackedSnapshot> {
  const thread = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module', name: 'snapshot' })
  const answered = new Promise<PackedSnapshot>((resolve, reject) => {
    thread.addEventListener('message', ({ data }: MessageEvent<PackReply>) => {
      if (data.kind === 'packed') resolve(data.packed)
      else reject(Object.assign(new Error(data.message), { name: data.name }))
    })
    thread.addEventListener('error', (event) => {
      reject(new Error(event.message || 'The thread that packs a backup failed.'))
    })
  })
  thread.postMessage({ storeName, createdAt: new Date().toISOString() } satisfies PackCall, [])
  return answered.finally(() => thread.terminate())
}
