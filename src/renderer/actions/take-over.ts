import { getHost } from '../host/get-host'
import { takePlaceAtNextStart } from './hold-writer-place'
import { askHost } from './run-action'

/** Takes the writer's place from another window or shell and starts anew with it. */
export async function takeOver(): Promise<void> {
  const asked = await askHost('The right to write could not be taken over', () => getHost().takeOver({}))
  if (asked?.answer.writer !== true) return
  takePlaceAtNextStart()
  window.location.reload()
}
