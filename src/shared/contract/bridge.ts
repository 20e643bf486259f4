/** What the preload script hands to the page: one call, two bells, and nothing else of Electron. */
export type Bridge = {
  readonly invoke: (method: string, request: unknown) => Promise<unknown>
  /** Rings when a file was opened from outside; what it is, the page asks with `takeOpenedFile`. */
  readonly onFileWaiting: (ring: () => void) => void
  /** Rings when the window is about to close; the page closes it itself when it is done. */
  readonly onClosing: (ring: () => void) => void
}

/** Name of the bridge in the page, and of the channels behind it: calls to the program, and its bells. */
export const bridgeName = 'partnershipBrain'
export const hostChannel = 'host'
export const fileWaitingChannel = 'file-waiting'
export const closingChannel = 'closing'
