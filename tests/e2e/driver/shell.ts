import type { BrowserContext, Page } from 'playwright-core'

export type AppFolders = { readonly data: string; readonly backups: string }

/** The app while it runs. The two shells differ only in what stands here. */
export type RunningShell = {
  readonly context: BrowserContext
  readonly page: Page
  /** Where the page is to be opened; null when the shell has opened it. */
  readonly address: string | null
  /** Leaves as a person does: window first, then the program; resolves when both have ended. */
  stop(): Promise<void>
  /** Ends window and program without any warning, as a power cut would. */
  kill(): Promise<void>
  /** Does `act`, which asks for a file, and answers with the file at `path`. */
  giveFile(path: string, act: () => Promise<void>): Promise<void>
  /** Does `act`, which saves a file, and resolves to its bytes. */
  takeFile(act: () => Promise<void>): Promise<Uint8Array>
}

export interface Shell {
  /** Everything the page may ask for starts with this. */
  readonly origin: string
  start(): Promise<RunningShell>
}
