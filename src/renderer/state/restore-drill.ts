import { create } from 'zustand'

/** How the last trial of a backup ended. Kept by the browser, outside the records: it says something about this computer. */
export type DrillResult = {
  readonly at: string
  /** When the backup was made that was tried. */
  readonly backupOf: string
  readonly records: number
  /** Null when it came back whole, else why not, in plain words. */
  readonly trouble: string | null
}

type DrillState = { readonly last: DrillResult | null; readonly running: boolean }

const storedKey = 'partnership-brain-restore-drill'

export const useRestoreDrill = create<DrillState>()(() => ({ last: readStored(), running: false }))

export const beginDrill = (): void => useRestoreDrill.setState({ running: true })

export function endDrill(last: DrillResult): void {
  localStorage.setItem(storedKey, JSON.stringify(last))
  useRestoreDrill.setState({ last, running: false })
}

function readStored(): DrillResult | null {
  const text = localStorage.getItem(storedKey)
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  return isResult(value) ? value : null
}

function isResult(value: unknown): value is DrillResult {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'string' &&
    'backupOf' in value &&
    typeof value.backupOf === 'string' &&
    'records' in value &&
    typeof value.records === 'number' &&
    'trouble' in value &&
    (value.trouble === null || typeof value.trouble === 'string')
  )
}
