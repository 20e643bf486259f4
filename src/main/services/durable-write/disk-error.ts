import { HostError } from '#shared/contract/reply'

/** The system's error code (`ENOSPC`), or null when something else was thrown. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT'

const fullCodes = new Set(['ENOSPC', 'EDQUOT'])

export const isDiskFull = (error: unknown): boolean =>
  error instanceof HostError ? error.code === 'disk-full' : fullCodes.has(errorCode(error) ?? '')

/** Turns a failure of the disk into words; `what` is the thing that was being written, as a person calls it. */
export function toDiskError(error: unknown, what: string): HostError {
  if (error instanceof HostError) return error
  const code = errorCode(error)
  if (isDiskFull(error))
    return new HostError(
      'disk-full',
      `The disk is full: ${what} was not written. What was saved before is untouched. Free some space, then try again.`,
      { cause: error },
    )
  return new HostError(
    'disk-failed',
    `The disk refused: ${what} was not written${code === null ? '' : ` (${code})`}. What was saved before is untouched. Check the folder and its permissions, then try again.`,
    { cause: error },
  )
}
