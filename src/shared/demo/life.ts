import { addDays, type Day, monthOf } from '../domain/calendar'
import type { RecordChange } from '../domain/change-set'
import type { PartnerCommand } from '../domain/commands'
import type { Workspace } from '../domain/context'
import { decide } from '../domain/decide/decide'
import { applyChanges, type Dossier } from '../domain/dossier'
import type { HistoryEntry } from '../domain/records/history-entry'
import type { PlaybookItem } from '../domain/records/playbook-item'

/** What the demo has written so far; every partner's life adds to it. */
export type DemoWorld = {
  readonly today: Day
  workspace: Workspace
  readonly rows: Map<string, RecordChange>
  readonly history: HistoryEntry[]
  ids: number
}

/**
 * One example partner living through the protocol: every step is a command that passes `decide` on its own day, so the
 * demo holds nothing that real work could not have produced.
 */
export class Life {
  readonly partnerId: string
  readonly #world: DemoWorld
  #dossier: Dossier | null = null
  #day: Day

  constructor(world: DemoWorld, partnerId: string, bornOn: Day) {
    this.#world = world
    this.partnerId = partnerId
    this.#day = bornOn
  }

  get day(): Day {
    return this.#day
  }

  get isToday(): boolean {
    return this.#day === this.#world.today
  }

  get month(): string {
    return monthOf(this.#day)
  }

  get dossier(): Dossier {
    if (this.#dossier === null) throw new Error(`${this.partnerId} does not exist yet.`)
    return this.#dossier
  }

  get workspace(): Workspace {
    return this.#world.workspace
  }

  nextId(): string {
    this.#world.ids += 1
    return `demo-${String(this.#world.ids).padStart(5, '0')}`
  }

  /** Lets days pass, but never beyond today. */
  wait(days: number): this {
    const later = addDays(this.#day, days)
    this.#day = later < this.#world.today ? later : this.#world.today
    return this
  }

  do(command: PartnerCommand): this {
    const context = {
      workspace: this.#world.workspace,
      now: `${this.#day}T09:${String(this.#world.ids % 60).padStart(2, '0')}:00.000Z`,
      today: this.#day,
      by: this.#dossier?.partner.owner ?? 'Ana Ferreira',
      newId: () => this.nextId(),
      changeSetId: 'demo',
    }
    const decided = decide(command, this.#dossier, context)
    if (!decided.ok) {
      throw new Error(`${this.partnerId} on ${this.#day}: ${command.kind} refused: ${JSON.stringify(decided.error)}`)
    }
    this.#dossier = applyChanges(this.#dossier, decided.value.changes)
    for (const change of decided.value.changes) this.#keep(change)
    this.#world.history.push(...decided.value.history)
    return this
  }

  #keep(change: RecordChange): void {
    this.#world.rows.set(`${change.table} ${change.id}`, change)
    if (change.table !== 'playbook' || change.after === null) return
    const item = change.after as unknown as PlaybookItem
    const { workspace } = this.#world
    this.#world.workspace = { ...workspace, playbook: [...workspace.playbook, item] }
  }
}
