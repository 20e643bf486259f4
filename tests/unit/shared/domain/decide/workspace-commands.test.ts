import { describe, expect, it } from 'vitest'
import type { WorkspaceCommand } from '#shared/domain/commands'
import { decideWorkspaceCommand } from '#shared/domain/decide/workspace-commands'
import { defaultSettings } from '#shared/domain/records/settings'
import type { Row, WorkspaceTable } from '#shared/domain/tables'
import { aContext } from '../../../../helpers/builders/a-context'
import { aPlaybookItem } from '../../../../helpers/builders/a-record'

const settings = defaultSettings('workspace-1')
const person = { id: 'person-1', name: 'Olga', email: '', brain: null, active: true }
const save = (table: WorkspaceTable, record: object, current: Row | null = null) =>
  decideWorkspaceCommand({ kind: 'save-workspace-record', table, record: record as Row }, current, aContext())
const nothing = { ok: true, value: { changes: [], history: [], kept: [] } }
const invalid = (path: string, message: string) => ({
  ok: false,
  error: { kind: 'invalid', problems: [{ path, message }] },
})

describe('records of the workspace', () => {
  it('are added, replaced, left alone when nothing changes, and removed', () => {
    expect(save('people', person)).toMatchObject({
      value: { changes: [{ table: 'people', id: 'person-1', before: null, after: person }] },
    })
    expect(save('people', { ...person, active: false }, person)).toMatchObject({
      value: { changes: [{ before: person }] },
    })
    expect(save('people', person, person)).toEqual(nothing)
    const remove: WorkspaceCommand = { kind: 'remove-workspace-record', table: 'people', record: person }
    expect(decideWorkspaceCommand(remove, person, aContext())).toMatchObject({
      value: { changes: [{ before: person, after: null }] },
    })
    expect(decideWorkspaceCommand(remove, null, aContext())).toEqual(nothing)
  })

  it('have defaults that their schema takes', () => {
    expect(save('settings', settings, settings)).toEqual(nothing)
    expect(settings.organisation).toBe('MWMS')
  })

  it.each([
    ['settings', { ...settings, organisation: ' ' }, 'organisation', 'required'],
    ['settings', { ...settings, currency: 'euro' }, 'currency', 'no-such-currency'],
    ['settings', { ...settings, reEvaluationDays: 0 }, 'reEvaluationDays', 'below-1'],
    ['settings', { ...settings, insightDays: 1.5 }, 'insightDays', 'not-whole'],
    ['settings', { ...settings, fitWeights: { a: 11 } }, 'fitWeights.a', 'above-limit'],
    [
      'settings',
      {
        ...settings,
        signOffPolicy: { exit: { headoffice: { standard: 'maybe', 'high-value': 'none', 'high-risk': 'none' } } },
      },
      'signOffPolicy.exit.headoffice.standard',
      'not-understood',
    ],
    ['people', { ...person, name: '' }, 'name', 'required'],
    ['playbook', aPlaybookItem({ label: ' ' }), 'label', 'required'],
    ['playbook', aPlaybookItem({ addedAt: '2026-02-30T00:00:00.000Z' }), 'addedAt', 'no-such-time'],
  ] as const)('of %s are refused with a wrong field (case %#)', (...[table, record, path, message]) => {
    expect(save(table, record)).toEqual(invalid(path, message))
  })
})
