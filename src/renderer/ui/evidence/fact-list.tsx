import { factLabels, signOffWords } from '../../text/closing'
import fields from '../fields/fields.module.css'
import classes from './evidence.module.css'

type Props = { readonly title: string; readonly facts: Readonly<Record<string, string>> }

/** Named facts as a sign-off judges them. */
export const FactList = ({ title, facts }: Props) => (
  <div>
    <span className={fields['label']}>{title}</span>
    <dl className={classes['factTable']}>
      {Object.entries(facts).map(([name, value]) => (
        <div key={name}>
          <dt>{factLabels[name] ?? name}</dt>
          <dd dir="auto">{value === '' ? signOffWords.nothing : value}</dd>
        </div>
      ))}
    </dl>
  </div>
)
