import { ChoiceField } from './choice-field'
import type { FieldProps } from './field-props'

const scores = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

/** One to five. */
export const ScoreField = (props: Omit<FieldProps<number>, 'value'> & { readonly value: number | null }) => (
  <ChoiceField {...props} choices={scores} />
)
