/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hex digits. Written out here because the shared room knows neither
 * Node's nor the browser's, and the browser's cannot be asked in the middle of a pure function.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const view = new DataView(bytes.buffer)
  const hash = Int32Array.from(start)
  const words = new Int32Array(64)
  for (let offset = 0; offset < bytes.length; offset += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(offset + at * 4)
    extend(words)
    compress(hash, words)
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const primes = firstPrimes(64)
/** The first 32 bits of the fractional parts of roots of the first primes. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
const start: readonly number[] = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)))

function firstPrimes(count: number): readonly number[] {
  const found: number[] = []
  for (let number = 2; found.length < count; number += 1) {
    if (found.every((prime) => number % prime !== 0)) found.push(number)
  }
  return found
}

/** The text, a single 1 bit, zeros, and the length in bits, to a multiple of 64 bytes. */
function padded(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64)
  bytes.set(text)
  bytes[text.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(text.length / 2 ** 29))
  view.setUint32(bytes.length - 4, (text.length * 8) >>> 0)
  return bytes
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function extend(words: Int32Array): void {
  for (let at = 16; at < 64; at += 1) {
    const near = words[at - 2] ?? 0
    const far = words[at - 15] ?? 0
    const first = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)
    const second = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10)
    words[at] = (words[at - 16] ?? 0) + first + (words[at - 7] ?? 0) + second
  }
}

function compress(hash: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let at = 0; at < 64; at += 1) {
    const mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const chosen = (e & f) ^ (~e & g)
    const first = (h + mixed + chosen + (rounds[at] ?? 0) + (words[at] ?? 0)) | 0
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) hash[at] = (hash[at] ?? 0) + word
}

// It exists in Node and in every browser; the shared room is compiled without the types of either.
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
