import { describe, expect, it } from 'vitest'
import { crc32c } from '../../../../../src/main/services/preflight/crc32c'
import { blockBytes, checkLevelDbLog } from '../../../../../src/main/services/preflight/leveldb-log'
import { aLevelDbLog } from '../../../../helpers/a-leveldb-log'

const record = (bytes: number, fill = 7): Buffer => Buffer.alloc(bytes, fill)

it('computes CRC-32C as the standard does', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283)
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa)
})

describe('checkLevelDbLog', () => {
  const records = [record(100), record(40_000), record(0), record(80_000, 3), record(500)]
  const whole = aLevelDbLog(records)

  it('accepts a whole log with records over several blocks', () => {
    expect(checkLevelDbLog(whole)).toEqual({ records: 5, goodBytes: whole.length })
  })

  it('accepts an empty log', () => {
    expect(checkLevelDbLog(Buffer.alloc(0))).toEqual({ records: 0, goodBytes: 0 })
  })

  it('accepts every way a record can end near the end of a block', () => {
    for (let short = 0; short <= 20; short += 1) {
      const log = aLevelDbLog([record(blockBytes - 7 - short), record(50)])
      expect(checkLevelDbLog(log)).toEqual({ records: 2, goodBytes: log.length })
      const padded = Buffer.concat([aLevelDbLog([record(blockBytes - 7 - short)]), Buffer.alloc(short)])
      expect(checkLevelDbLog(padded).goodBytes).toBe(short < 7 ? padded.length : padded.length - short)
    }
  })

  it.each([1, 208, 3_000, 40_000])('finds %i zero bytes behind the last record', (zeros) => {
    const torn = Buffer.concat([whole, Buffer.alloc(zeros)])
    expect(checkLevelDbLog(torn)).toEqual({ records: 5, goodBytes: whole.length })
  })

  it('cuts a record of several parts as a whole, wherever the log ends inside it', () => {
    const start = aLevelDbLog(records.slice(0, 3)).length
    const end = aLevelDbLog(records.slice(0, 4)).length
    for (let length = start + 1; length < end; length += 997)
      expect(checkLevelDbLog(whole.subarray(0, length))).toEqual({ records: 3, goodBytes: start })
  })

  it('does not trust valid records behind a hole', () => {
    const before = aLevelDbLog([record(100)])
    const hole = Buffer.concat([before, Buffer.alloc(blockBytes - before.length), aLevelDbLog([record(100)])])
    expect(checkLevelDbLog(hole)).toEqual({ records: 1, goodBytes: before.length })
  })

  it('stops at a part that does not continue a record', () => {
    const middle = aLevelDbLog([record(70_000)]).subarray(blockBytes)
    expect(checkLevelDbLog(middle)).toEqual({ records: 0, goodBytes: 0 })
  })
})
