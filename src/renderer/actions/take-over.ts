import { getHost } from '../host/get-host'
import { noticeWords } from '../text/notices'
import { takePlaceAtNextStart } from './hold-writer-place'
import { askHost } from './run-action'

/** Takes the writer's place from another window or shell and starts anew with it. */
export async function takeOver(): Promise<void> {
  const asked = await askHost(noticeWords.notTakenOver, () => getHost().takeOver({}))
  if (asked?.answer.writer !== true) return
  takePlaceAtNextStart()
  window.location.reload()
}
