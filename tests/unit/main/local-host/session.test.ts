import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSession, printedLinkLifeMs, prove, type OpenedSession } from '../../../../src/main/local-host/session'

const nonce = 'n'.repeat(43)

/** A session with a clock to turn and a page that proves to know a key. */
function aSession() {
  let now = 0
  const session = createSession(47_613, () => now)
  const open = (key: string, cookie?: string) =>
    session.open({ nonce, proof: prove(key, `page:${nonce}`) }, cookie) ?? null
  return { session, open, pass: (milliseconds: number) => void (now += milliseconds) }
}

const cookieOf = (opened: OpenedSession | null): string => opened?.setCookie.split(';')[0] ?? ''

describe('a session of the local host', () => {
  it('has 256 random bits in keys and token, new at every start', () => {
    const [first, second] = [aSession(), aSession()]
    const keys = [first.session.createKey(), first.session.createKey(), second.session.createKey()]
    expect(keys.map((key) => Buffer.from(key, 'base64url').length)).toEqual([32, 32, 32])
    expect(new Set(keys).size).toBe(3)
    const tokens = [first.open(keys[0]!)?.token ?? '', second.open(keys[2]!)?.token ?? '']
    expect(tokens.map((token) => Buffer.from(token, 'base64url').length)).toEqual([32, 32])
    expect(tokens[0]).not.toBe(tokens[1])
  })

  it('opens for a page that knows the key, and proves that it knows it too', () => {
    const { session, open } = aSession()
    const key = session.createKey()
    expect(open(key)?.proof).toBe(prove(key, `host:${nonce}`))
  })

  it('opens once by a link, except for the browser that it was opened for', () => {
    const { session, open, pass } = aSession()
    const key = session.createKey()
    const first = open(key)
    expect(open(key)).toBeNull()
    expect(open(key, 'partnership-brain-47613=guess')).toBeNull()
    pass(24 * 60 * 60_000)
    expect(open(key, cookieOf(first))?.token).toBe(first?.token)
  })

  it('opens within a minute only', () => {
    const { session, open, pass } = aSession()
    const [early, late] = [session.createKey(), session.createKey()]
    pass(60_000)
    expect(open(early)).not.toBeNull()
    pass(1)
    expect(open(late)).toBeNull()
    expect(open(session.createKey())).not.toBeNull()
  })

  it('gives a link that is only printed a quarter of an hour', () => {
    const { session, open, pass } = aSession()
    const [early, late] = [session.createKey(printedLinkLifeMs), session.createKey(printedLinkLifeMs)]
    pass(15 * 60_000)
    expect(open(early)).not.toBeNull()
    pass(1)
    expect(open(late)).toBeNull()
  })

  it.each([
    ['another key', (key: string) => prove(`${key}x`, `page:${nonce}`)],
    ['its own answer sent back', (key: string) => prove(key, `host:${nonce}`)],
    ['the key itself', (key: string) => key],
    ['nothing', () => ''],
  ])('stays closed for a proof made of %s', (_case, make) => {
    const { session } = aSession()
    expect(session.open({ nonce, proof: make(session.createKey()) }, undefined)).toBeNull()
  })

  it.each(['', 'short', 'n'.repeat(129)])('stays closed for the nonce "%s"', (bad) => {
    const { session } = aSession()
    const proof = prove(session.createKey(), `page:${bad}`)
    expect(session.open({ nonce: bad, proof }, undefined)).toBeNull()
  })

  it('sets a cookie that scripts and other sites cannot use', () => {
    const { session, open } = aSession()
    expect(open(session.createKey())?.setCookie).toMatch(
      /^partnership-brain-47613=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/api; Max-Age=604800$/,
    )
  })

  it('trusts only token and cookie together', () => {
    const { session, open } = aSession()
    const key = session.createKey()
    const opened = open(key)
    const [token, cookie] = [opened?.token ?? '', cookieOf(opened)]
    expect(session.isTrusted(token, cookie)).toBe(true)
    expect(session.isTrusted(token, `other=1; ${cookie}`)).toBe(true)
    expect(session.isTrusted(token, undefined)).toBe(false)
    expect(session.isTrusted(undefined, cookie)).toBe(false)
    expect(session.isTrusted(key, cookie)).toBe(false)
    expect(session.isTrusted(token, `${cookie}; partnership-brain-47613=second`)).toBe(false)
  })

  it('opens for none of 100,000 guesses, neither as a key nor as a token', () => {
    const { session, open } = aSession()
    const cookie = cookieOf(open(session.createKey()))
    session.createKey()
    let lucky = 0
    for (let index = 0; index < 50_000; index += 1) {
      const guess = createHash('sha256').update(`guess ${index}`).digest('base64url')
      if (session.open({ nonce, proof: guess }, undefined) !== null) lucky += 1
      if (session.isTrusted(guess, cookie)) lucky += 1
    }
    expect(lucky).toBe(0)
  }, 120_000)
})
