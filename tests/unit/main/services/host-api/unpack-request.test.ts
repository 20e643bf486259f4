import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unpackChangeSet } from '../../../../../src/main/services/host-api/unpack-request'
import { aChangeSet } from '../../../../helpers/a-host-api'

const packed = (content: string, seq: number = aChangeSet.seq) => ({ seq, gzip: new Uint8Array(gzipSync(content)) })

describe('a change set that came packed', () => {
  it('is the one that was sent', async () => {
    expect(await unpackChangeSet(packed(JSON.stringify(aChangeSet)))).toEqual(aChangeSet)
  })

  it.each([
    ['of another sequence', packed(JSON.stringify(aChangeSet), 2)],
    ['with a field that no change set has', packed(JSON.stringify({ ...aChangeSet, extra: 1 }))],
    ['of an unknown table', packed(JSON.stringify(aChangeSet).replace('"partners"', '"secrets"'))],
    ['with a field named __proto__', packed(JSON.stringify(aChangeSet).replace('"name"', '"__proto__"'))],
    ['that is no JSON', packed('{')],
    ['that is not gzipped', { seq: 1, gzip: new Uint8Array([1, 2, 3]) }],
  ])('%s is refused as one that came as values', async (_what, sent) => {
    await expect(unpackChangeSet(sent)).rejects.toMatchObject({ code: 'bad-request' })
  })

  it('of a few bytes that grow beyond all bounds is refused', async () => {
    await expect(unpackChangeSet(packed(' '.repeat(300 * 1024 * 1024)))).rejects.toMatchObject({ code: 'bad-request' })
  })
})
