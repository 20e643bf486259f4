/**
 * Errors as data: what a host may answer instead of a value. The words for people are in the message;
 * code decides by `code`. Stored in logs: codes are never renamed.
 */
export type HostErrorCode =
  | 'bad-request'
  | 'unknown-method'
  | 'not-allowed'
  | 'file-refused'
  | 'file-too-large'
  | 'file-unreadable'
  | 'timed-out'
  | 'disk-full'
  | 'disk-failed'
  | 'backup-damaged'
  | 'passphrase-needed'
  | 'passphrase-wrong'
  | 'newer-version'
  | 'read-only'
  | 'journal-gap'
  | 'host-gone'
  | 'failed'

export type HostProblem = {
  readonly code: HostErrorCode
  /** What happened, whether the data is safe, what to do: in plain words, without paths of the program or stack traces. */
  readonly message: string
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostProblem }

/** A failed host call, thrown by services and by the host client. */
export class HostError extends Error {
  readonly code: HostErrorCode
  constructor(code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HostError'
    this.code = code
  }
}
