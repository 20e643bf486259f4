import type { Person } from '#shared/domain/records/person'
import type { PlaybookItem } from '#shared/domain/records/playbook-item'
import { resetSettings } from '#shared/domain/records/reset-settings'
import type { Settings } from '#shared/domain/records/settings'
import type { FieldProblem } from '#shared/domain/refusal'
import type { Row, WorkspaceTable } from '#shared/domain/tables'
import { actLabels } from '../text/acts'
import { settingsWords } from '../text/settings'
import { newId } from './clock'
import { type Outcome, runAct } from './run-action'

type Saved = Promise<readonly FieldProblem[]>

/** The faults of fields, for the form that asked; anything else was told as a notice. */
const toProblems = (outcome: Outcome): readonly FieldProblem[] => {
  if (outcome.kind === 'done') return []
  const invalid = outcome.kind === 'refused' && outcome.refusal.kind === 'invalid'
  return invalid ? outcome.refusal.problems : [{ path: '', message: 'not-taken' }]
}

const save = async (table: WorkspaceTable, record: Row, label: string): Saved =>
  toProblems(
    await runAct(
      { label, steps: [{ command: { kind: 'save-workspace-record', table, record } }] },
      { quietRefusal: true },
    ),
  )

export const saveSettings = (settings: Settings, patch: Partial<Settings>): Saved =>
  save('settings', { ...settings, ...patch }, actLabels.settings)

export const resetAllSettings = (settings: Settings): Saved =>
  save('settings', resetSettings(settings), settingsWords.reset.act)

export const savePerson = (person: Person): Saved => save('people', person, actLabels.savePerson(person.name))

export const addPerson = (name: string): Saved =>
  savePerson({ id: newId(), name: name.trim(), email: '', brain: null, active: true })

export const savePlaybookItem = (item: PlaybookItem): Saved => save('playbook', item, actLabels.playbook(item.label))

type NewItem = Pick<PlaybookItem, 'kind' | 'stage' | 'label' | 'detail'>

/** A playbook item that no insight brought: added by hand. */
export const addPlaybookItem = (item: NewItem): Saved =>
  savePlaybookItem({
    ...item,
    id: newId(),
    fromInsightId: null,
    fromPartner: '',
    addedAt: new Date().toISOString(),
    retiredAt: null,
  })

/** Retired items stay for the partners that have them already. */
export const retirePlaybookItem = (item: PlaybookItem): Saved =>
  savePlaybookItem({ ...item, retiredAt: item.retiredAt === null ? new Date().toISOString() : null })
