import type { Settings } from '#shared/domain/records/settings'
import type { FieldProblem } from '#shared/domain/refusal'

export type SettingProps = {
  readonly settings: Settings
  readonly readOnly: boolean
  readonly save: (patch: Partial<Settings>) => Promise<readonly FieldProblem[]>
}
