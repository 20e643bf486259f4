import { setTimeout } from 'node:timers/promises'
import { errorCode } from './disk-error'

const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES'])
const retries = 10
const firstPauseMs = 5
const longestPauseMs = 400

export type Pause = (milliseconds: number) => Promise<void>

export const realPause: Pause = async (milliseconds) => {
  await setTimeout(milliseconds)
}

/** Tries again for about two seconds: virus scanners and sync clients hold a fresh file for a moment. */
export async function retryBusy<T>(act: () => Promise<T>, pause: Pause): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      if (attempt === retries || !busyCodes.has(errorCode(error) ?? '')) throw error
      await pause(Math.min(longestPauseMs, firstPauseMs * 2 ** attempt))
    }
  }
}
