import { describe, expect, it } from 'vitest'
import { BackupDraft } from '../../../../../src/main/services/backup/backup-draft'
import { readHere, type ContentReading } from '../../../../../src/main/services/backup/content-reader'
import { aSaveRequest, aSnapshot, someGoals, somePartners } from '../../../../helpers/a-snapshot'

const request = aSaveRequest(aSnapshot(3, { partners: somePartners(200), goals: someGoals(200, 3) }))
const { payload } = request
const [first, second, last] = [payload.subarray(0, 400), payload.subarray(400, 401), payload.subarray(401)]

describe('the draft of a backup', () => {
  it('is the same in pieces as in one', async () => {
    const whole = await new BackupDraft(readHere).finish(request)
    const draft = new BackupDraft(readHere)
    draft.add('a', first)
    draft.add('a', second)
    const pieced = await draft.finish({ draft: 'a', payload: last })
    expect(Buffer.compare(pieced.payload, payload)).toBe(0)
    expect(pieced.facts).toEqual(whole.facts)
    expect(pieced.facts.counts).toEqual({ partners: 200, goals: 600 })
  })

  it.each([
    ['lacks', [first, last]],
    ['repeats', [first, second, second, last]],
    ['exchanges', [second, first, last]],
  ])('is refused when it %s a piece', async (_, pieces) => {
    const draft = new BackupDraft(readHere)
    for (const piece of pieces.slice(0, -1)) draft.add('a', piece)
    const finished = draft.finish({ draft: 'a', payload: pieces.at(-1) ?? last })
    await expect(finished).rejects.toMatchObject({ code: 'backup-damaged' })
  })

  it('makes room for the next one when it was given up', async () => {
    const stopped: number[] = []
    let begun = 0
    const draft = new BackupDraft((): ContentReading => {
      begun += 1
      const number = begun
      return { ...readHere(), stop: () => stopped.push(number) }
    })
    draft.add('given-up', first)
    draft.add('next', payload.subarray(0, 400))
    expect(stopped).toEqual([1])
    const { facts } = await draft.finish({ draft: 'next', payload: payload.subarray(400) })
    expect(facts.seq).toBe(3)
  })
})
