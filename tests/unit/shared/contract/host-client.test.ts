import { describe, expect, it, vi } from 'vitest'
import { createHostClient, hostGoneWords, type Invoke } from '#shared/contract/host-client'
import { hostMethods } from '#shared/contract/host-methods'
import { HostError } from '#shared/contract/reply'

describe('createHostClient', () => {
  it('offers every method of the contract', () => {
    const client = createHostClient(async () => ({ ok: true, value: null }))
    expect(Object.keys(client).toSorted()).toEqual([...hostMethods].toSorted())
  })

  it('sends the method with its request and gives the value back', async () => {
    const invoke = vi.fn<Invoke>(async () => ({ ok: true, value: { seq: 4 } }))
    const request = { workspaceId: 'w', schemaVersion: 1, seq: 4, counts: {} }
    await expect(createHostClient(invoke).resetJournal(request)).resolves.toEqual({ seq: 4 })
    expect(invoke).toHaveBeenCalledWith('resetJournal', request)
  })

  it('throws a refused reply as a HostError with its code and words', async () => {
    const client = createHostClient(async () => ({ ok: false, error: { code: 'disk-full', message: 'Full.' } }))
    const failure = await client.readBackups({}).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(HostError)
    expect(failure).toMatchObject({ code: 'disk-full', message: 'Full.' })
  })

  it('says that the host is gone when the call fails on the way', async () => {
    const client = createHostClient(async () => {
      throw new TypeError('fetch failed')
    })
    await expect(client.readBackups({})).rejects.toMatchObject({ code: 'host-gone', message: hostGoneWords })
  })

  it.each([undefined, null, 'ok', {}, { ok: true }, { ok: false }, { ok: false, error: 'x' }, { ok: 1, value: 2 }])(
    'takes %j for no reply at all',
    async (reply) => {
      const client = createHostClient(async () => reply)
      await expect(client.readBackups({})).rejects.toMatchObject({ code: 'host-gone' })
    },
  )
})
