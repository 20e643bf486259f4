import type { PartnerCommand } from '#shared/domain/commands'
import type { DecideContext } from '#shared/domain/context'
import type { Changes } from '#shared/domain/decide/changes'
import { decide } from '#shared/domain/decide/decide'
import { applyChanges, type Dossier } from '#shared/domain/dossier'
import type { HistoryEntry } from '#shared/domain/records/history-entry'
import type { PlaybookItem } from '#shared/domain/records/playbook-item'
import type { Refusal } from '#shared/domain/refusal'
import type { Result } from '#shared/result'
import { aContext } from './a-context'
import { aProfile } from './a-partner'

/** One partner's records with the context they are changed in: the store of the domain tests. */
export type Desk = {
  readonly dossier: Dossier | null
  readonly context: DecideContext
  readonly history: readonly HistoryEntry[]
}

export const anEmptyDesk = (context = aContext()): Desk => ({ dossier: null, context, history: [] })

export const answer = (desk: Desk, command: PartnerCommand): Result<Changes, Refusal> =>
  decide(command, desk.dossier, desk.context)

/** Writes changes as the repository does, playbook items included. */
export function write(desk: Desk, { changes, history }: Changes): Desk {
  const { workspace } = desk.context
  const playbook = changes.reduce<readonly PlaybookItem[]>((items, { table, id, after }) => {
    if (table !== 'playbook') return items
    const others = items.filter((item) => item.id !== id)
    return after === null ? others : [...others, after as unknown as PlaybookItem]
  }, workspace.playbook)
  return {
    dossier: applyChanges(desk.dossier, changes),
    context: { ...desk.context, workspace: { ...workspace, playbook } },
    history: [...desk.history, ...history],
  }
}

/** The desk after commands that must all be accepted. */
export function after(desk: Desk, ...commands: readonly PartnerCommand[]): Desk {
  return commands.reduce((now, command) => {
    const result = answer(now, command)
    if (!result.ok) throw new Error(`${command.kind} was refused: ${JSON.stringify(result.error)}`)
    return write(now, result.value)
  }, desk)
}

export function dossierOf({ dossier }: Desk): Dossier {
  if (dossier === null) throw new Error('The desk holds no partner.')
  return dossier
}

/** A desk with a new partner in Research. */
export const aDesk = (profile: Parameters<typeof aProfile>[0] = {}, context = aContext()): Desk =>
  after(anEmptyDesk(context), { kind: 'create-partner', partnerId: 'partner-1', profile: aProfile(profile) })
