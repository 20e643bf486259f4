/** A browser that draws without a graphics card and asks nobody outside this machine for anything. */
export const browserArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
] as const
