import { promises } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isMissing } from '../durable-write/disk-error'
import { writeDurable, type DurableWriteTools } from '../durable-write/write-durable'
import { lockedKeySchema } from './backup-header'

const settingsSchema = z.object({
  formatVersion: z.literal(1),
  /** Null keeps the shell's default. */
  folder: z.string().nullable(),
  secondFolder: z.string().nullable(),
  /**
   * `undecided` is the state of a first start, and of a settings file that was lost. The key lets backups go on without
   * anybody there; it lies beside the store that it would open anyway. What leaves this folder is locked: each backup
   * carries the key under the passphrase, so neither this file nor this machine is needed to open one.
   */
  encryption: z.union([
    z.object({ kind: z.literal('undecided') }),
    z.object({ kind: z.literal('off') }),
    z.object({ kind: z.literal('on'), key: z.string().regex(/^[0-9a-f]{64}$/), locked: lockedKeySchema }),
  ]),
  /** File names of shrunk backups that the person accepted. */
  unpinned: z.array(z.string()),
})

/** Stored in the data folder: changing this needs a migration. */
export type BackupSettings = Readonly<z.infer<typeof settingsSchema>>

const firstSettings: BackupSettings = {
  formatVersion: 1,
  folder: null,
  secondFolder: null,
  encryption: { kind: 'undecided' },
  unpinned: [],
}

const settingsPath = (dataFolder: string): string => join(dataFolder, 'backup-settings.json')

export async function readBackupSettings(dataFolder: string): Promise<BackupSettings> {
  try {
    const parsed = settingsSchema.safeParse(JSON.parse(await promises.readFile(settingsPath(dataFolder), 'utf8')))
    return parsed.success ? parsed.data : firstSettings
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return firstSettings
    throw error
  }
}

export async function writeBackupSettings(
  dataFolder: string,
  settings: BackupSettings,
  tools: DurableWriteTools,
): Promise<void> {
  await writeDurable(settingsPath(dataFolder), Buffer.from(`${JSON.stringify(settings, null, 2)}\n`), tools)
}
