import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The secrets of one start. The key travels only in the fragment of the start link; page and host each prove that they
 * know it, so that it is never sent, and a stranger on our port cannot pass as the host. What the page gets in return is
 * a token for a header and a cookie that scripts cannot read: a request needs both, as cookies ignore ports.
 */
export type Session = {
  /** The secret of the start link. */
  readonly key: string
  /** Answers a page that proved to know the key, or null. */
  open(nonce: string, proof: string): OpenedSession | null
  isTrusted(token: string | undefined, cookieHeader: string | undefined): boolean
}

export type OpenedSession = { readonly token: string; readonly proof: string; readonly setCookie: string }

export function createSession(port: number): Session {
  const [key, token, cookie] = [createSecret(), createSecret(), createSecret()]
  // Cookies are shared by all ports of an address: the name keeps two hosts from overwriting each other's.
  const cookieName = `partnership-brain-${port}`
  return {
    key,
    open(nonce, proof) {
      if (nonce.length < 16 || nonce.length > 128) return null
      if (!areEqual(proof, prove(key, `page:${nonce}`))) return null
      return {
        token,
        proof: prove(key, `host:${nonce}`),
        setCookie: `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/api`,
      }
    },
    isTrusted(givenToken, cookieHeader) {
      const givenCookie = readCookie(cookieHeader ?? '', cookieName)
      return areEqual(givenToken ?? '', token) && areEqual(givenCookie, cookie)
    },
  }
}

function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function prove(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** Takes the same time wherever the two differ; digests make the lengths equal first. */
function areEqual(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

function readCookie(header: string, name: string): string {
  const pairs = header.split(';').map((pair) => pair.trim().split('='))
  const found = pairs.filter(([pairName]) => pairName === name)
  return found.length === 1 ? (found[0]?.[1] ?? '') : ''
}
