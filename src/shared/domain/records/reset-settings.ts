import { sameValue } from '../same-value'
import { defaultSettings, type Settings } from './settings'

/** Every rule at its default. Name, organisation and currency are facts, not rules, and stay as they are. */
export const resetSettings = ({ workspaceId, userName, organisation, currency }: Settings): Settings => ({
  ...defaultSettings(workspaceId),
  userName,
  organisation,
  currency,
})

export const isReset = (settings: Settings): boolean => sameValue(settings, resetSettings(settings))
