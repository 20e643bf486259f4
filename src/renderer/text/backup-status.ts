const line = (failure: string | null, age: string | null): string => {
  if (failure !== null) return 'Backup failed'
  return age === null ? 'No backup yet' : `Backup ${age}`
}

export const backupStatusWords = {
  line,
  where: (folder: string, count: number): string =>
    `${String(count)} verified ${count === 1 ? 'backup' : 'backups'} in ${folder}`,
  spoken: (failure: string | null, age: string | null, count: number): string =>
    failure === null ? `${line(failure, age)}, ${String(count)} verified in all` : `${line(failure, age)}: ${failure}`,
} as const
