import { describe, expect, it } from 'vitest'
import { ageText } from '../../../../src/renderer/text/recovery'

const now = Date.parse('2026-04-27T10:00:00.000Z')

describe('how long ago something was', () => {
  it('is never in the time to come, though the clock of the page lags behind', () => {
    expect(ageText('2026-04-27T10:00:50.000Z', now)).toBe(ageText('2026-04-27T10:00:00.000Z', now))
  })

  it('is told in the largest unit that fits', () => {
    const ages = ['2026-04-27T09:05:00.000Z', '2026-04-27T07:00:00.000Z', '2026-04-20T10:00:00.000Z']
    expect(ages.map((instant) => ageText(instant, now))).toEqual(['55 minutes ago', '3 hours ago', '7 days ago'])
  })
})
