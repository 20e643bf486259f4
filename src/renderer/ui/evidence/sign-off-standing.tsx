import { dayOf } from '#shared/domain/calendar'
import type { SignOffState } from '#shared/domain/sign-off'
import { signOffWords } from '../../text/closing'
import fields from '../fields/fields.module.css'
import { FactList } from './fact-list'

type Props = { readonly state: SignOffState; readonly now: Readonly<Record<string, string>> }

/** Where a sign-off stands: given, objected, or stale with the facts that changed since. */
export function SignOffStanding({ state, now }: Props) {
  if (state.kind === 'not-given') return null
  const { by, at, note, facts } = state.signOff
  const on = dayOf(at)
  return (
    <div className={fields['stack']}>
      {state.kind === 'given' ? <span>{signOffWords.given(by, on)}</span> : null}
      {state.kind === 'objected' ? <span className={fields['fault']}>{signOffWords.objected(by, on)}</span> : null}
      {state.kind === 'stale' ? (
        <FactList
          title={signOffWords.stale(by, on)}
          facts={Object.fromEntries(
            state.changedFacts.map((name) => [name, signOffWords.change(facts[name] ?? '', now[name] ?? '')]),
          )}
        />
      ) : null}
      {note === '' ? null : <span dir="auto">{note}</span>}
    </div>
  )
}
