import { describe, expect, it } from 'vitest'
import { createSession, prove } from '../../../../src/main/local-host/session'

const nonce = 'n'.repeat(43)

describe('a session of the local host', () => {
  it('has 256 random bits in key and token, new at every start', () => {
    const [first, second] = [createSession(47_613), createSession(47_613)]
    expect(Buffer.from(first.key, 'base64url')).toHaveLength(32)
    expect(first.key).not.toBe(second.key)
    const tokens = [first, second].map((session) => session.open(nonce, prove(session.key, `page:${nonce}`))?.token)
    expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32)
    expect(tokens[0]).not.toBe(tokens[1])
  })

  it('opens for a page that knows the key, more than once, and proves that it knows it too', () => {
    const session = createSession(47_613)
    const opened = session.open(nonce, prove(session.key, `page:${nonce}`))
    expect(opened?.proof).toBe(prove(session.key, `host:${nonce}`))
    expect(session.open(nonce, prove(session.key, `page:${nonce}`))?.token).toBe(opened?.token)
  })

  it.each([
    ['another key', (key: string) => prove(`${key}x`, `page:${nonce}`)],
    ['its own answer sent back', (key: string) => prove(key, `host:${nonce}`)],
    ['the key itself', (key: string) => key],
    ['nothing', () => ''],
  ])('stays closed for a proof made of %s', (_case, make) => {
    const session = createSession(47_613)
    expect(session.open(nonce, make(session.key))).toBeNull()
  })

  it.each(['', 'short', 'n'.repeat(129)])('stays closed for the nonce "%s"', (bad) => {
    const session = createSession(47_613)
    expect(session.open(bad, prove(session.key, `page:${bad}`))).toBeNull()
  })

  it('sets a cookie that scripts and other sites cannot use', () => {
    const session = createSession(47_613)
    const cookie = session.open(nonce, prove(session.key, `page:${nonce}`))?.setCookie
    expect(cookie).toMatch(/^partnership-brain-47613=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/api$/)
  })

  it('trusts only token and cookie together', () => {
    const session = createSession(47_613)
    const opened = session.open(nonce, prove(session.key, `page:${nonce}`))
    const [token, cookie] = [opened?.token ?? '', opened?.setCookie.split(';')[0] ?? '']
    expect(session.isTrusted(token, cookie)).toBe(true)
    expect(session.isTrusted(token, `other=1; ${cookie}`)).toBe(true)
    expect(session.isTrusted(token, undefined)).toBe(false)
    expect(session.isTrusted(undefined, cookie)).toBe(false)
    expect(session.isTrusted(session.key, cookie)).toBe(false)
    expect(session.isTrusted(token, `${cookie}; partnership-brain-47613=second`)).toBe(false)
  })
})
