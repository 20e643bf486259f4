import type { HostApi, OpenSheetRequest } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import type { PackedSheetFile } from '#shared/workbook/packed-sheet'
import type { ReadSheetOptions } from '../sheet/read-sheet-file'
import type { PickedFile, ShellEdge } from './shell-edge'

export type ReadSheet = (
  fileName: string,
  bytes: Uint8Array,
  options: Pick<ReadSheetOptions, 'encoding' | 'delimiter' | 'onProgress' | 'signal'>,
) => Promise<PackedSheetFile>

type Work = { share: number | null; readonly stop: AbortController }

/** A page reads one file; more at once are no person's doing. */
const mostAtOnce = 4
const mostRemembered = 20

/** Reading spreadsheets for the page, with how far each reading is and a way to end it. */
export function createSheetDoor(
  edge: ShellEdge,
  readSheet: ReadSheet,
): Pick<HostApi, 'openSheet' | 'watchWork' | 'stopWork'> {
  const works = new Map<string, Work>()
  /** Stopped while their file was still on its way to here. */
  const stoppedEarly: string[] = []

  async function read({ source, encoding, delimiter }: OpenSheetRequest, work: Work) {
    const picked = await pick(edge, source)
    if (picked === null || work.stop.signal.aborted) return null
    work.share = 0
    const onProgress = (share: number): void => {
      work.share = share
    }
    const options = { encoding, delimiter, onProgress, signal: work.stop.signal }
    const file = await readSheet(picked.fileName, picked.bytes, options)
    return { ...file, token: picked.token ?? null }
  }

  return {
    async openSheet(request) {
      const { workId } = request
      if (stoppedEarly.includes(workId)) return null
      if (works.has(workId) || works.size >= mostAtOnce) {
        throw new HostError('bad-request', 'Another file is being read. Nothing was changed. Try again in a moment.')
      }
      const work: Work = { share: null, stop: new AbortController() }
      works.set(workId, work)
      try {
        return await read(request, work)
      } catch (error) {
        if (work.stop.signal.aborted) return null
        throw error
      } finally {
        works.delete(workId)
      }
    },
    watchWork: async ({ workId }) => ({ share: works.get(workId)?.share ?? null }),
    async stopWork({ workId }) {
      const work = works.get(workId)
      if (work !== undefined) work.stop.abort()
      else stoppedEarly.push(workId)
      if (stoppedEarly.length > mostRemembered) stoppedEarly.shift()
      return null
    },
  }
}

function pick(edge: ShellEdge, source: OpenSheetRequest['source']): Promise<PickedFile | null> {
  if (source.kind === 'ask') return edge.askForSheet()
  return source.kind === 'again' ? edge.reopenSheet(source.token) : Promise.resolve(source)
}
