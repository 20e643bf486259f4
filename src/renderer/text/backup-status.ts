import { createSay } from './say'

const say = createSay('backup-status')

const line = (failure: string | null, age: string | null): string => {
  if (failure !== null) return say('line-failed')
  return age === null ? say('line-none') : say('line-age', { age })
}

export const backupStatusWords = {
  line,
  where: (folder: string, count: number): string => say('where', { count, folder }),
  spoken: (failure: string | null, age: string | null, count: number): string =>
    failure === null ? say('spoken', { line: line(failure, age), count }) : say('spoken-failed', { failure }),
} as const
