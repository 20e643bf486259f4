import { describe, expect, it, vi } from 'vitest'
import type { OpenSheetRequest } from '#shared/contract/host-api'
import { HostError } from '#shared/contract/reply'
import { packSheetFile, type PackedSheetFile, unpackRows } from '#shared/workbook/packed-sheet'
import { createSheetDoor, type ReadSheet } from '../../../../../src/main/services/host-api/sheet-door'
import type { ShellEdge } from '../../../../../src/main/services/host-api/shell-edge'

const request: OpenSheetRequest = {
  workId: 'w',
  source: { kind: 'bytes', fileName: 'a.csv', bytes: new Uint8Array([97]) },
  encoding: null,
  delimiter: null,
}
const rows = Array.from({ length: 1_200 }, (_, at) => [at, `row ${String(at)}`])
const file = packSheetFile({
  fileName: 'a.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  notices: [],
  sheets: [{ name: 'a', hidden: false, rows }],
})

const edge: ShellEdge = {
  shell: 'electron',
  askForSheet: async () => ({ fileName: 'a.csv', bytes: new Uint8Array(), token: 'token-1' }),
  reopenSheet: async (token) => ({ fileName: 'again.csv', bytes: new Uint8Array(), token }),
  saveFile: async () => null,
  chooseFolder: async () => null,
  takeOpenedFile: async () => null,
  showNotice: () => undefined,
  printPage: async () => null,
}

/** A reading that goes on until it is told to stop or to end. */
function aLongReading() {
  let end: (file: PackedSheetFile) => void = () => undefined
  const read: ReadSheet = (_name, _bytes, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      end = resolve
      onProgress?.(0.4)
      signal?.addEventListener('abort', () => reject(new Error('stopped')))
    })
  return { read, end: () => end(file) }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

describe('reading a spreadsheet for the page', () => {
  it('hands the rows over in pages that hold every one of them', async () => {
    const opened = await createSheetDoor(edge, async () => file).openSheet(request)
    expect(opened?.sheets[0]?.pages).toHaveLength(3)
    expect(opened?.sheets[0]?.pages.flatMap((page) => unpackRows(page))).toEqual(rows)
    expect(opened?.token).toBeNull()
  })

  it('tells how far it is while it goes on, and nothing before and after', async () => {
    const { read, end } = aLongReading()
    const door = createSheetDoor(edge, read)
    expect(await door.watchWork({ workId: 'w' })).toEqual({ share: null })
    const opening = door.openSheet(request)
    await settled()
    expect(await door.watchWork({ workId: 'w' })).toEqual({ share: 0.4 })
    end()
    await opening
    expect(await door.watchWork({ workId: 'w' })).toEqual({ share: null })
  })

  it('ends at once when it is stopped, and answers as a cancelled one', async () => {
    const door = createSheetDoor(edge, aLongReading().read)
    const opening = door.openSheet(request)
    await settled()
    await door.stopWork({ workId: 'w' })
    expect(await opening).toBeNull()
  })

  it('does not begin when it was stopped while the file was on its way', async () => {
    const read = vi.fn<ReadSheet>(async () => file)
    const door = createSheetDoor(edge, read)
    await door.stopWork({ workId: 'w' })
    expect(await door.openSheet(request)).toBeNull()
    expect(read).not.toHaveBeenCalled()
  })

  it('passes on why a file is refused', async () => {
    const door = createSheetDoor(edge, () => Promise.reject(new HostError('file-refused', 'It has macros.')))
    await expect(door.openSheet(request)).rejects.toMatchObject({ code: 'file-refused' })
  })

  it('reads a chosen file again by its token, without asking', async () => {
    const read = vi.fn<ReadSheet>(async () => file)
    const door = createSheetDoor(edge, read)
    expect((await door.openSheet({ ...request, source: { kind: 'ask' } }))?.token).toBe('token-1')
    const again = await door.openSheet({
      ...request,
      source: { kind: 'again', token: 'token-1' },
      encoding: 'utf-16le',
    })
    expect(again?.token).toBe('token-1')
    expect(read).toHaveBeenLastCalledWith(
      'again.csv',
      expect.anything(),
      expect.objectContaining({ encoding: 'utf-16le' }),
    )
  })

  it('refuses more readings at once than a person begins', async () => {
    const door = createSheetDoor(edge, aLongReading().read)
    const open = ['1', '2', '3', '4'].map((workId) => door.openSheet({ ...request, workId }))
    await expect(door.openSheet({ ...request, workId: '5' })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(door.openSheet({ ...request, workId: '1' })).rejects.toMatchObject({ code: 'bad-request' })
    await Promise.all(['1', '2', '3', '4'].map((workId) => door.stopWork({ workId })))
    expect(await Promise.all(open)).toEqual([null, null, null, null])
  })
})
