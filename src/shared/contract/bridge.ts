/** What the preload script hands to the page: one call, and nothing else of Electron. */
export type Bridge = { readonly invoke: (method: string, request: unknown) => Promise<unknown> }

/** Name of the bridge in the page, and of the one channel behind it. */
export const bridgeName = 'partnershipBrain'
export const hostChannel = 'host'
