import { describe, expect, it } from 'vitest'
import { parseReportCode, reportCode, showReportCode } from '#shared/report/report-code'

const code = reportCode('partner-1', 2, 'a1b2c3d4e5f60718')

describe('the code of a review', () => {
  it('is the same for the same partner, cycle and facts, and another for any other', () => {
    expect(reportCode('partner-1', 2, 'a1b2c3d4e5f60718')).toBe(code)
    const others = [
      reportCode('partner-2', 2, 'a1b2c3d4e5f60718'),
      reportCode('partner-1', 3, 'a1b2c3d4e5f60718'),
      reportCode('partner-1', 2, 'a1b2c3d4e5f60719'),
    ]
    expect(new Set([code, ...others]).size).toBe(4)
  })

  it('has eight characters that nobody mixes up', () => {
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-XZ]{8}$/)
  })

  it('is read however it is typed', () => {
    const typed = ` ${showReportCode(code).toLowerCase().replace('-', ' – ')} `
    expect(parseReportCode(typed)).toBe(code)
  })

  it('is refused when any one character is wrong', () => {
    const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXZ'
    for (let index = 0; index < code.length; index += 1) {
      for (const wrong of alphabet) {
        if (wrong === code.charAt(index)) continue
        expect(parseReportCode(code.slice(0, index) + wrong + code.slice(index + 1))).toBeNull()
      }
    }
  })

  it('is refused when two neighbours are changed over', () => {
    for (let index = 0; index < code.length - 1; index += 1) {
      const [a, b] = [code.charAt(index), code.charAt(index + 1)]
      if (a === b) continue
      expect(parseReportCode(code.slice(0, index) + b + a + code.slice(index + 2))).toBeNull()
    }
  })

  it.each(['', 'K7PM', 'K7PM-4XQ9-2', 'O0I1-LLUY'])('is not %j', (typed) => {
    expect(parseReportCode(typed)).toBeNull()
  })
})
