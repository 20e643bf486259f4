import type { Bridge } from '#shared/contract/bridge'

type Closing = { readonly bridge: Pick<Bridge, 'onClosing'> | undefined; readonly close: () => void }

/** Electron asks before it closes the window: `work` is done first, then the window closes. Elsewhere nobody asks. */
export function beforeClosing({ bridge, close }: Closing, work: () => Promise<void>): void {
  bridge?.onClosing(() => void work().finally(close))
}
