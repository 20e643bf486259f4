import { describe, expect, it, vi } from 'vitest'
import type { HostApi, OpenedFile } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import { receiveOpenedFiles, type FileArrival } from '../../../../src/renderer/host/opened-file'

const sheet: OpenedFile = { kind: 'sheet', fileName: 'list.csv', bytes: new Uint8Array([97]) }

function aDesk(waiting: (OpenedFile | Error)[]) {
  const arrivals: FileArrival[] = []
  let ring = (): void => undefined
  const takeOpenedFile = vi.fn<HostApi['takeOpenedFile']>(async () => {
    const next = waiting.shift() ?? null
    if (next instanceof Error) throw next
    return next
  })
  const bell = { onFileWaiting: (listener: () => void) => void (ring = listener) }
  return {
    arrivals,
    takeOpenedFile,
    start: (bellThere = true) =>
      receiveOpenedFiles({ takeOpenedFile }, bellThere ? bell : undefined, (arrival) => arrivals.push(arrival)),
    ring: () => ring(),
  }
}

describe('files from the desktop', () => {
  it('that waited for the page come first, as files with their content', async () => {
    const desk = aDesk([sheet, { kind: 'backup', fileName: 'a.pbbackup' }])
    await desk.start()
    const [first, second] = desk.arrivals
    expect(first?.kind === 'sheet' ? [first.file.name, await first.file.text()] : null).toEqual(['list.csv', 'a'])
    expect(second).toEqual({ kind: 'backup', fileName: 'a.pbbackup' })
  })

  it('come when the bell rings', async () => {
    const waiting: OpenedFile[] = []
    const desk = aDesk(waiting)
    await desk.start()
    waiting.push(sheet)
    desk.ring()
    await vi.waitFor(() => expect(desk.arrivals).toHaveLength(1))
  })

  it('that cannot be read are told of, and the next one comes all the same', async () => {
    const desk = aDesk([new HostError('file-unreadable', 'gone'), sheet])
    await desk.start()
    expect(desk.arrivals.map(({ kind }) => kind)).toEqual(['failed', 'sheet'])
  })

  it('are not asked for again and again when the host is gone', async () => {
    const desk = aDesk([new HostError('host-gone', 'gone'), sheet])
    await desk.start()
    expect(desk.takeOpenedFile).toHaveBeenCalledOnce()
  })

  it('are asked for once in a browser, which has no bell', async () => {
    const desk = aDesk([])
    await desk.start(false)
    expect(desk.takeOpenedFile).toHaveBeenCalledOnce()
  })
})
