import { z } from 'zod'

/**
 * Lets zod check without code made at run time. The content policy of the page forbids such code anyway; without this, zod
 * would try it once, and the browser would report the try.
 */
export function calmZod(): void {
  z.config({ jitless: true })
}
