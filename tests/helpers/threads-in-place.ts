import { createDesk } from '../../src/renderer/actions/desk'
import type { DeskCall } from '../../src/renderer/actions/import-thread'
import { packSnapshot } from '../../src/renderer/actions/pack-snapshot'
import type { PackCall, PackReply } from '../../src/renderer/actions/snapshot-thread'

/** The desk of imports without a thread: values travel as copies, and answers come a little later, as they would. */
class DeskThread extends EventTarget {
  readonly desk = createDesk()
  postMessage({ id, method, request }: DeskCall): void {
    const ask = this.desk[method] as (request: unknown) => unknown
    const told = structuredClone(request)
    void Promise.resolve()
      .then(() => ask(told))
      .then((answer) =>
        this.dispatchEvent(new MessageEvent('message', { data: { id, answer: structuredClone(answer) } })),
      )
  }
  terminate(): void {
    // Nothing runs on.
  }
}

/** Packing a backup without a thread. */
class PackThread extends EventTarget {
  postMessage(call: PackCall): void {
    const tell = (data: PackReply): boolean => this.dispatchEvent(new MessageEvent('message', { data }))
    void packSnapshot(call, (piece) => tell({ kind: 'piece', piece })).then((packed) =>
      tell({ kind: 'packed', packed }),
    )
  }
  terminate(): void {
    // Nothing runs on.
  }
}

/** Stands in for `Worker` where there are no threads. */
export function startThread(_file: URL, { name }: WorkerOptions): EventTarget {
  return name === 'snapshot' ? new PackThread() : new DeskThread()
}
