import { sameValue } from '../same-value'
import { defaultSettings, type Settings } from './settings'

/**
 * The settings page at its defaults. Name, organisation and currency are facts, not rules, and the weights of the fit
 * criteria belong to the playbook: they stay as they are.
 */
export const resetSettings = ({ workspaceId, userName, organisation, currency, fitWeights }: Settings): Settings => ({
  ...defaultSettings(workspaceId),
  userName,
  organisation,
  currency,
  fitWeights,
})

export const isReset = (settings: Settings): boolean => sameValue(settings, resetSettings(settings))
