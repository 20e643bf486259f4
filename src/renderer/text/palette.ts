export const paletteWords = {
  label: 'Find a partner, page or act',
  hint: 'A name, a page, what to do …',
  decisions: (name: string): string => `What to decide about ${name}`,
  kinds: {
    act: 'Act',
    page: 'Page',
    partner: 'Partner',
    bin: 'In the bin',
    view: 'Saved view',
    decision: 'Decide',
  },
  recent: 'Recent',
  withPartner: (label: string, name: string): string => `${label}: ${name}`,
  takeOut: (name: string): string => `Take ${name} out of the bin`,
  none: 'Nothing found.',
  found: (count: number): string => (count === 1 ? '1 found' : `${new Intl.NumberFormat().format(count)} found`),
  foot: 'Up and down choose, Enter does it, Escape closes.',
} as const
export type EntryKind = keyof typeof paletteWords.kinds
