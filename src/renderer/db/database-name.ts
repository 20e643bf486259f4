/** Real work and the demo never share a store. */
export const databaseName = (demo: boolean): string => (demo ? 'partnership-brain-demo' : 'partnership-brain')
