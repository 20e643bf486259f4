import { HostError } from '#shared/contract/reply'
import { announce } from '../state/announcer'
import { tell } from '../state/notices'
import { describeFailure } from '../text/failures'
import { ImportStopped } from './import-thread'
import { logFailure } from './log-failure'

/** Says why a step of an import failed; a step that somebody stopped needs no words. */
export function tellFailure(title: string, failure: unknown): void {
  if (failure instanceof ImportStopped) return
  const message = describeFailure(failure)
  tell('failure', title, [message])
  announce(`${title}. ${message}`)
  // What the host says of a file may hold words of the file, and it has been told.
  if (!(failure instanceof HostError)) logFailure(failure)
}
