import { describe, expect, it } from 'vitest'
import { gridMonths, rowSource, toEntry } from '../../../../../../src/renderer/features/partner/metrics/metric-records'
import { fixedDay } from '../../../../../helpers/builders/a-context'
import { aDossier } from '../../../../../helpers/builders/a-partner'
import { aMetricEntry } from '../../../../../helpers/builders/a-record'

describe('gridMonths', () => {
  it('shows as many months as are to be seen, three of them to come', () => {
    const months = gridMonths(aDossier(), fixedDay, 12)
    expect(months).toHaveLength(12)
    expect(months.at(-1)).toBe('2026-07')
  })

  it('reaches back to the first figure', () => {
    const months = gridMonths(aDossier({ metricEntries: [aMetricEntry({ month: '2021-05' })] }), fixedDay, 12)
    expect(months[0]).toBe('2021-05')
    expect(months).toHaveLength(63)
  })
})

describe('toEntry', () => {
  const dossier = aDossier({ metricEntries: [aMetricEntry({ month: '2026-03', source: 'CRM', asOf: '2026-03-31' })] })

  it('takes the source of the row’s latest figure for a new one, as of today', () => {
    expect(rowSource(dossier.metricEntries, 'leads')).toBe('CRM')
    const entry = toEntry(dossier, { metric: 'leads', month: '2026-04', kind: 'measured', value: 5 }, fixedDay)
    expect(entry).toMatchObject({ id: 'partner-1:leads:2026-04', source: 'CRM', asOf: fixedDay, cycle: 1, value: 5 })
  })

  it('keeps the day of a figure that only changes its kind', () => {
    const entry = toEntry(dossier, { metric: 'leads', month: '2026-03', kind: 'estimated', value: 10 }, fixedDay)
    expect(entry).toMatchObject({ kind: 'estimated', asOf: '2026-03-31' })
  })

  it('never writes a zero for not measured', () => {
    const entry = toEntry(dossier, { metric: 'cost', month: '2026-03', kind: 'not-measured', value: null }, fixedDay)
    expect(entry.value).toBeNull()
  })
})
