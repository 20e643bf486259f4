import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The secrets of one start. A key travels only in the fragment of a start link; page and host each prove that they know it,
 * so that it is never sent, and a stranger on our port cannot pass as the host. What the page gets in return is a token for
 * a header and a cookie that scripts cannot read: a request needs both, as cookies ignore ports.
 */
export type Session = {
  /** The secret of a new start link. It opens the data for one browser, once, and within its time. */
  createKey(lifeMs?: number): string
  /** Answers a page that proved to know a key, or null. */
  open(proof: KeyProof, cookieHeader: string | undefined): OpenedSession | null
  isTrusted(token: string | undefined, cookieHeader: string | undefined): boolean
}

export type KeyProof = { readonly nonce: string; readonly proof: string }
export type OpenedSession = { readonly token: string; readonly proof: string; readonly setCookie: string }

type Link = { readonly key: string; readonly endsAt: number; used: boolean }

/** A link that goes straight into a window of ours. */
export const linkLifeMs = 60_000
/** A link that is only printed: a person has to carry it to a browser first. */
export const printedLinkLifeMs = 15 * 60_000
/** The browser that was let in may be closed and opened again; the cookie is worth nothing once the host stops. */
const cookieLifeSeconds = 7 * 24 * 60 * 60
/** A person who asks for fresh links all day does not fill the memory; the oldest cannot be reloaded any more. */
const maxLinks = 100

/** `clock` gives milliseconds that only ever grow. */
export function createSession(port: number, clock: () => number = () => performance.now()): Session {
  const [token, cookie] = [createSecret(), createSecret()]
  const links: Link[] = []
  // Cookies are shared by all ports of an address: the name keeps two hosts from overwriting each other's.
  const cookieName = `partnership-brain-${port}`
  const holdsCookie = (header: string | undefined): boolean => areEqual(readCookie(header ?? '', cookieName), cookie)
  return {
    createKey(lifeMs = linkLifeMs) {
      const key = createSecret()
      links.push({ key, endsAt: clock() + lifeMs, used: false })
      if (links.length > maxLinks) links.shift()
      return key
    },
    open({ nonce, proof }, cookieHeader) {
      if (nonce.length < 16 || nonce.length > 128) return null
      const link = links.find(({ key }) => areEqual(proof, prove(key, `page:${nonce}`)))
      if (link === undefined) return null
      // A browser that was let in before may come back with its link: a reload, a second window.
      const isFresh = !link.used && clock() <= link.endsAt
      if (!isFresh && !holdsCookie(cookieHeader)) return null
      link.used = true
      return {
        token,
        proof: prove(link.key, `host:${nonce}`),
        setCookie: `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/api; Max-Age=${cookieLifeSeconds}`,
      }
    },
    isTrusted: (givenToken, cookieHeader) => areEqual(givenToken ?? '', token) && holdsCookie(cookieHeader),
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
