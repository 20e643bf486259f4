/**
 * The short code that is printed on a review: typed back in, it leads from the signed paper to the review it was about.
 * Eight characters, the last one a check: one wrong character or two neighbours changed over never give another code.
 * Stored: codes stand on paper, so neither alphabet nor length may change.
 */

/** 29 characters, a prime number, which the check rests on; without 0 O, 1 I L, U and Y, which people mix up. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXZ'
const dataLength = 7
const base = BigInt(alphabet.length)

const valueAt = (text: string, index: number): number => alphabet.indexOf(text.charAt(index))

/** Each place weighs differently, so that swapped neighbours change the sum. */
function checkCharacter(data: string): string {
  let sum = 0
  for (let index = 0; index < data.length; index += 1) sum += (index + 2) * valueAt(data, index)
  return alphabet.charAt(sum % alphabet.length)
}

/** The code of a review: the same partner, cycle and facts give the same code everywhere. */
export function reportCode(partnerId: string, cycle: number, digest: string): string {
  let rest = fingerprint(`${partnerId}\n${String(cycle)}\n${digest}`)
  let data = ''
  for (let index = 0; index < dataLength; index += 1) {
    data += alphabet.charAt(Number(rest % base))
    rest /= base
  }
  return data + checkCharacter(data)
}

/** FNV-1a over 64 bits. */
function fingerprint(text: string): bigint {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index))
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash
}

/** What was typed, as it is stored: blanks, dashes and small letters do not matter. Null when it is no code. */
export function parseReportCode(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s–—-]/g, '')
  if (text.length !== dataLength + 1) return null
  for (const character of text) if (!alphabet.includes(character)) return null
  return checkCharacter(text.slice(0, dataLength)) === text.charAt(dataLength) ? text : null
}

/** `K7PM-4XQ9`: two groups are read and typed with fewer mistakes. */
export const showReportCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
