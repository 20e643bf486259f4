/** Whether only a few of each are broken: as part of `npm test`. */
export const isQuick = process.env['PARTNERSHIP_BRAIN_DRILL'] !== 'full'

export const amount = (quick: number, full: number): number => (isQuick ? quick : full)

export const backends = ['leveldb', 'sqlite'] as const
/** What Chromium keeps IndexedDB in: its own default, or the one behind a feature flag. */
export type Backend = (typeof backends)[number]
