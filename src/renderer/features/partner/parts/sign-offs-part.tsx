import { Badge, Button } from '@mantine/core'
import { useState } from 'react'
import { signOffDecisions, type SignOffLevel } from '#shared/domain/records/settings'
import { askedBrains, type SignOffState, signOffState } from '#shared/domain/sign-off'
import { type DecisionId, decisions } from '#shared/protocol/decisions'
import { type BrainId, brains } from '#shared/protocol/vocabulary'
import { showDayOf } from '../../../text/formats'
import { decisionLabel } from '../../../text/partner'
import { signOffPartWords } from '../../../text/parts'
import type { EditorProps } from '../../../ui/evidence/editor'
import { SignOffEditor } from '../../../ui/evidence/sign-off-editor'
import { Card } from '../card'
import { Empty } from '../empty'
import classes from './parts.module.css'

/** Cross Brain Integration: who is asked at which decision, how much it weighs, and whether it still stands. */
export function SignOffsPart(props: EditorProps) {
  const { dossier, workspace } = props
  const asked = signOffDecisions.filter((decision) => askedBrains(decision, dossier, workspace).length > 0)
  return (
    <>
      <Card title={signOffPartWords.title}>
        <p className={classes['note']}>{signOffPartWords.how}</p>
        {asked.length === 0 ? <Empty>{signOffPartWords.none}</Empty> : null}
      </Card>
      {nowFirst(asked, props).map((decision) => (
        <DecisionCard key={decision} {...props} decision={decision} />
      ))}
    </>
  )
}

const isNow = (decision: DecisionId, { dossier }: EditorProps): boolean =>
  decisions[decision].takenIn.includes(dossier.partner.stage)

/** The decisions that can be taken where the partner stands come first. */
const nowFirst = (asked: readonly DecisionId[], props: EditorProps): readonly DecisionId[] =>
  asked.toSorted((a, b) => Number(isNow(b, props)) - Number(isNow(a, props)))

function DecisionCard({ decision, ...props }: EditorProps & { readonly decision: DecisionId }) {
  const [open, setOpen] = useState<BrainId | null>(null)
  return (
    <Card
      title={decisionLabel(decision)}
      aside={isNow(decision, props) ? null : <small>{signOffPartWords.notNow}</small>}
    >
      <ul className={classes['plain']}>
        {askedBrains(decision, props.dossier, props.workspace).map(({ brain, level }) => (
          <li key={brain} className={classes['record']}>
            <SignOffLine
              brain={brain}
              level={level}
              state={signOffState(brain, decision, props.dossier)}
              open={open === brain}
              onOpen={() => setOpen(open === brain ? null : brain)}
            />
            {open === brain ? <SignOffEditor {...props} brain={brain} decision={decision} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

type LineProps = {
  readonly brain: BrainId
  readonly level: SignOffLevel
  readonly state: SignOffState
  readonly open: boolean
  readonly onOpen: () => void
}

const colours: Readonly<Record<SignOffState['kind'], string>> = {
  given: 'teal',
  objected: 'red',
  stale: 'yellow',
  'not-given': 'gray',
}

const SignOffLine = ({ brain, level, state, open, onOpen }: LineProps) => (
  <div className={classes['signOff']}>
    <span>
      <strong>{brains[brain].label}</strong> <small>{signOffPartWords.levels[level]}</small>
    </span>
    <span>
      <Badge variant="light" color={colours[state.kind]}>
        {signOffPartWords.states[state.kind]}
      </Badge>{' '}
      {state.kind === 'not-given' ? null : (
        <small dir="auto">{signOffPartWords.by(state.signOff.by, showDayOf(state.signOff.at))}</small>
      )}{' '}
      {state.kind === 'stale' ? <small>{signOffPartWords.changed(state.changedFacts.join(', '))}</small> : null}
    </span>
    <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={onOpen}>
      {open ? signOffPartWords.close : signOffPartWords.open}
      <span className="visually-hidden"> {brains[brain].label}</span>
    </Button>
  </div>
)
