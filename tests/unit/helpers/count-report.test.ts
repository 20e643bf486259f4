import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countReport, formatCounts } from '../../helpers/count-report.mjs'

function count(report: { success: boolean; files: readonly (readonly [status: string, tests: readonly string[]])[] }) {
  const path = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  const testResults = report.files.map(([status, tests]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  }))
  writeFileSync(path, JSON.stringify({ success: report.success, testResults }))
  return countReport(path)
}

describe('the closing line', () => {
  it('counts every test of every file', () => {
    const counts = count({
      success: false,
      files: [
        ['passed', ['passed', 'passed', 'skipped', 'todo']],
        ['failed', ['failed', 'passed']],
      ],
    })
    expect(formatCounts(counts)).toBe('3 passed, 1 failed, 2 skipped')
  })

  it('leaves out what was not skipped', () => {
    expect(formatCounts(count({ success: true, files: [['passed', ['passed']]] }))).toBe('1 passed, 0 failed')
  })

  it('counts a file that could not be loaded as failed', () => {
    expect(formatCounts(count({ success: false, files: [['failed', []]] }))).toBe('0 passed, 1 failed')
  })

  it('counts a run that failed outside any test as failed', () => {
    expect(formatCounts(count({ success: false, files: [['passed', ['passed']]] }))).toBe('1 passed, 1 failed')
  })

  it('counts a missing report as failed', () => {
    expect(formatCounts(countReport('/nowhere/report.json'))).toBe('0 passed, 1 failed')
  })
})
