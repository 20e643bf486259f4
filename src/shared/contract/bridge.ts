/** What the preload script hands to the page: one call, one bell, and nothing else of Electron. */
export type Bridge = {
  readonly invoke: (method: string, request: unknown) => Promise<unknown>
  /** Rings when a file was opened from outside; what it is, the page asks with `takeOpenedFile`. */
  readonly onFileWaiting: (ring: () => void) => void
}

/** Name of the bridge in the page, and of the channels behind it: calls to the program, and its bell. */
export const bridgeName = 'partnershipBrain'
export const hostChannel = 'host'
export const fileWaitingChannel = 'file-waiting'
