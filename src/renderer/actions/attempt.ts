import type { Result } from '#shared/result'

/**
 * Turns what a store or host throws into a value. The one try/catch of the interface: every caller then says in words
 * what failed, whether the data is safe, and what to do.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, error }
  }
}
