import { HostError } from '#shared/contract/reply'
import { connectionWords } from '../text/connection'

export type SessionPage = Pick<
  Window,
  'fetch' | 'crypto' | 'location' | 'history' | 'sessionStorage' | 'addEventListener'
>

type Ask = (value: { readonly nonce: string; readonly proof: string }) => Promise<unknown>

const storedKey = 'partnership-brain-start-key'

/** What a start link carries; every other fragment is a page of the app. */
const startLink = /^#key=([\w-]{20,200})$/

/**
 * Turns the key of the start link into the token of this start. Only proofs travel: the key stays in this window (kept for a
 * reload, gone with the window), and a program that took our port cannot answer the proof. The address loses the key at once.
 */
export async function openSession(page: SessionPage, ask: Ask): Promise<string> {
  const key = takeKey(page)
  // Another link pasted into this window changes the fragment only: the page must start again to use it.
  page.addEventListener('hashchange', () => {
    if (startLink.test(page.location.hash)) page.location.reload()
  })
  if (key === null) throw new HostError('not-allowed', connectionWords.noLink)
  const nonce = toText(page.crypto.getRandomValues(new Uint8Array(32)))
  const answer = readAnswer(await ask({ nonce, proof: await prove(page, key, `page:${nonce}`) }))
  if (answer === null || answer.proof !== (await prove(page, key, `host:${nonce}`))) {
    throw new HostError('not-allowed', connectionWords.stranger)
  }
  return answer.token
}

function takeKey({ location, history, sessionStorage }: SessionPage): string | null {
  const key = startLink.exec(location.hash)?.[1]
  if (key !== undefined) {
    sessionStorage.setItem(storedKey, key)
    history.replaceState(null, '', `${location.pathname}${location.search}`)
  }
  return key ?? sessionStorage.getItem(storedKey)
}

async function prove({ crypto }: SessionPage, key: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(key), algorithm, false, ['sign'])
  return toText(new Uint8Array(await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(text))))
}

/** Base64 as it is written in addresses, without padding. */
function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function readAnswer(reply: unknown): { readonly token: string; readonly proof: string } | null {
  if (typeof reply !== 'object' || reply === null || !('value' in reply)) return null
  const { value } = reply
  if (typeof value !== 'object' || value === null || !('token' in value) || !('proof' in value)) return null
  const { token, proof } = value
  return typeof token === 'string' && typeof proof === 'string' ? { token, proof } : null
}
