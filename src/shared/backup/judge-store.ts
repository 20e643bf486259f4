/** What the browser store says of itself when it is opened. */
export type StoreFacts = {
  readonly workspaceId: string
  readonly schemaVersion: number
  readonly seq: number
  readonly counts: Readonly<Record<string, number>>
}

/** What the machine remembers of the workspace outside the browser. */
export type Remembered = Omit<StoreFacts, 'seq'> & { readonly lastSeq: number }

/** What is known about the workspace, before anything is drawn. */
export type StoreEvidence = {
  /** Null: the store is empty. */
  readonly store: StoreFacts | null
  /** Chromium's own word on whether it threw data away: `none` or `total`. */
  readonly dataLoss: string
  /** Records as counted one by one; null when the last stop was clean and nothing had to be counted. */
  readonly counted: Readonly<Record<string, number>> | null
  /** False when the newest act stands in the store in half; looked at together with `counted`. */
  readonly lastActIsWhole?: boolean
  readonly schemaVersion: number
  /** Null on a first start, or when the data folder is new. */
  readonly remembered: Remembered | null
  readonly hasBackups: boolean
}

/** How a start goes on. Everything but `new`, `same` and `journal-behind` needs a person on the recovery screen. */
export type StoreVerdict =
  /** A first start: nothing anywhere. */
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** The store has acts that the journal lacks: it stopped between the two writes, or the journal's folder is new. */
  | { readonly kind: 'journal-behind' }
  /** Written by a newer application. */
  | { readonly kind: 'newer'; readonly schemaVersion: number }
  /** The store lost something, or is another one than the machine remembers. */
  | { readonly kind: 'lost'; readonly because: LossReason }
  /** Nothing is stored here, but there are backups to begin with. */
  | { readonly kind: 'backups-only' }

export type LossReason = 'browser-says-so' | 'empty' | 'older' | 'smaller' | 'other-workspace'

/**
 * Compares the store with what is remembered outside of it. IndexedDB is never the only copy: an empty or smaller
 * store where there was more is a loss and must never look like a first start.
 */
export function judgeStore(evidence: StoreEvidence): StoreVerdict {
  const { store, remembered } = evidence
  if (store === null) return judgeEmpty(evidence)
  if (store.schemaVersion > evidence.schemaVersion) return { kind: 'newer', schemaVersion: store.schemaVersion }
  if (evidence.dataLoss !== 'none') return { kind: 'lost', because: 'browser-says-so' }
  if (remembered === null) return { kind: 'journal-behind' }
  if (remembered.schemaVersion > evidence.schemaVersion) {
    return { kind: 'newer', schemaVersion: remembered.schemaVersion }
  }
  if (remembered.workspaceId !== store.workspaceId) return { kind: 'lost', because: 'other-workspace' }
  if (store.seq < remembered.lastSeq) return { kind: 'lost', because: 'older' }
  const isHalf = evidence.counted !== null && !sameCounts(evidence.counted, store.counts)
  if (isHalf || evidence.lastActIsWhole === false) {
    return { kind: 'lost', because: 'smaller' }
  }
  if (store.seq > remembered.lastSeq) return { kind: 'journal-behind' }
  return sameCounts(store.counts, remembered.counts) ? { kind: 'same' } : { kind: 'lost', because: 'smaller' }
}

function judgeEmpty({ dataLoss, remembered, hasBackups, schemaVersion }: StoreEvidence): StoreVerdict {
  if (remembered !== null && remembered.schemaVersion > schemaVersion) {
    return { kind: 'newer', schemaVersion: remembered.schemaVersion }
  }
  if (dataLoss !== 'none') return { kind: 'lost', because: 'browser-says-so' }
  if (remembered !== null && remembered.lastSeq > 0) return { kind: 'lost', because: 'empty' }
  return hasBackups ? { kind: 'backups-only' } : { kind: 'new' }
}

const sameCounts = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((table) => (a[table] ?? 0) === (b[table] ?? 0))
