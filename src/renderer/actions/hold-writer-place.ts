import { setSession } from '../state/session'
import { tell } from '../state/notices'
import { describeFailure } from '../text/failures'
import { noticeWords } from '../text/notices'

const stealKey = 'partnership-brain-take-over'

/**
 * One window writes, others read: an exclusive lock of the browser, held as long as the page lives. The host's lock
 * keeps other programs out; this one keeps other windows of the same host out. True when this window holds it.
 */
export function holdWriterPlace(demo: boolean): Promise<boolean> {
  const steal = sessionStorage.getItem(stealKey) !== null
  sessionStorage.removeItem(stealKey)
  return new Promise((resolve) => {
    const held = navigator.locks.request(
      demo ? 'demo-writer' : 'writer',
      steal ? { steal } : { ifAvailable: true },
      (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : new Promise<never>(() => undefined)
      },
    )
    // It ends with an error only when another window takes the place over.
    held.catch(givePlaceUp)
  })
}

/** At the next start of this window the place is taken from whoever holds it. */
export function takePlaceAtNextStart(): void {
  sessionStorage.setItem(stealKey, 'yes')
}

function givePlaceUp(): void {
  setSession({ readOnly: 'other-window' })
  tell('info', noticeWords.readOnlyNow, [describeFailure('other-window')])
}
