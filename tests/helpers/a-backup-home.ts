import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Backups } from '../../src/main/services/backup/backups'
import { nodeFileSystem, type FileSystem } from '../../src/main/services/durable-write/file-system'
import { realWriteTools } from '../../src/main/services/durable-write/write-durable'
import { aFolder } from './a-folder'
import { aSaveRequest, aSnapshot, somePartners } from './a-snapshot'

export type BackupHome = {
  readonly root: string
  readonly data: string
  readonly first: string
  readonly open: (fileSystem?: FileSystem) => Promise<Backups>
}

/** Folders of a machine, and a clock that goes on by a step with each reading. */
export function aBackupHome(stepMs = 60_000): BackupHome {
  const root = aFolder()
  let time = Date.UTC(2026, 2, 2, 10)
  const data = join(root, 'data')
  const first = join(root, 'Documents', 'Backups')
  mkdirSync(data)
  return {
    root,
    data,
    first,
    open: (fileSystem = nodeFileSystem) =>
      Backups.open({
        dataFolder: data,
        defaultFolder: first,
        forbiddenFolders: [data],
        tools: { ...realWriteTools, fileSystem, pause: async () => undefined },
        appVersion: '1.0.0',
        now: () => new Date((time += stepMs)),
        report: (_, cause) => {
          throw cause
        },
      }),
  }
}

export const saveUpTo = async (backups: Backups, last: number, partners = 10): Promise<void> => {
  const from = (await backups.status()).backups[0]?.seq ?? 0
  for (let seq = from + 1; seq <= last; seq += 1)
    await backups.save(aSaveRequest(aSnapshot(seq, { partners: somePartners(partners) })))
}
