import type { HostApi, OpenedFile } from '#shared/contract/host-api'
import type { Bridge } from '#shared/contract/bridge'
import { HostError } from '#shared/contract/reply'

type Doorbell = Pick<Bridge, 'onFileWaiting'> | undefined

/** What came from the desktop, or why it could not be read. */
export type FileArrival =
  | { readonly kind: 'sheet'; readonly file: File }
  | { readonly kind: 'backup'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/**
 * Fetches every file that is opened from outside: those that wait already, and later ones when the bell rings. In a
 * browser there is no bell, and nothing waits.
 */
export async function receiveOpenedFiles(
  host: Pick<HostApi, 'takeOpenedFile'>,
  bell: Doorbell,
  arrive: (arrival: FileArrival) => void,
): Promise<void> {
  async function fetchAll(): Promise<void> {
    for (;;) {
      const next = await takeNext(host)
      if (next === null) return
      arrive(next)
      // A file that cannot be read does not hold up the next one; a host that is gone ends the round.
      if (next.kind === 'failed' && !isAboutFile(next.error)) return
    }
  }
  bell?.onFileWaiting(() => void fetchAll())
  await fetchAll()
}

async function takeNext(host: Pick<HostApi, 'takeOpenedFile'>): Promise<FileArrival | null> {
  try {
    const opened = await host.takeOpenedFile({})
    return opened === null ? null : toArrival(opened)
  } catch (error) {
    return { kind: 'failed', error }
  }
}

function isAboutFile(error: unknown): boolean {
  return error instanceof HostError && error.code.startsWith('file-')
}

function toArrival(opened: OpenedFile): FileArrival {
  if (opened.kind === 'backup') return opened
  // Copied, as a File may not share its bytes with the message that brought them.
  return { kind: 'sheet', file: new File([new Uint8Array(opened.bytes)], opened.fileName) }
}
