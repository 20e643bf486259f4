import { createHash } from 'node:crypto'
import { contentLines, type Tables } from '#shared/backup/content-lines'

/** The canonical hash that backups carry. */
export function hashContent(tables: Tables): string {
  const hash = createHash('sha256')
  for (const line of contentLines(tables)) hash.update(line)
  return hash.digest('hex')
}
