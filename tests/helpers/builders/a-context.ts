import type { Day } from '#shared/domain/calendar'
import type { DecideContext, Workspace } from '#shared/domain/context'
import { defaultSettings, type Settings } from '#shared/domain/records/settings'

export const fixedDay: Day = '2026-04-27'

export const aWorkspace = (
  rest: Partial<Omit<Workspace, 'settings'>> & { readonly settings?: Partial<Settings> } = {},
): Workspace => ({
  people: [],
  playbook: [],
  ...rest,
  settings: { ...defaultSettings('workspace-1'), ...rest.settings },
})

/** A clock that stands at nine in the morning of a day, and ids that count up from 1. */
export function aContext(rest: Partial<DecideContext> = {}): DecideContext {
  let count = 0
  const today = rest.today ?? fixedDay
  return {
    workspace: aWorkspace(),
    now: `${today}T09:00:00.000Z`,
    today,
    by: 'Lena Lead',
    newId: () => {
      count += 1
      return `id-${String(count)}`
    },
    changeSetId: 'change-set-1',
    ...rest,
  }
}

/** The same workspace and ids on another day. */
export const onDay = (context: DecideContext, today: Day): DecideContext => ({
  ...context,
  today,
  now: `${today}T09:00:00.000Z`,
})
