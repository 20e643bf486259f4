import { Popover } from '@mantine/core'
import { type ClauseId, clauses } from '#shared/protocol/clauses'
import { gateWords } from '../../text/gate'
import { keptHere } from '../../text/help'
import classes from './clause-note.module.css'

/** The rule that a requirement comes from; opens its words and how it is kept here, over the dialog. */
export const ClauseNote = ({ clause }: { readonly clause: ClauseId }) => (
  <Popover width={360} position="bottom-start" transitionProps={noTransition} withinPortal={false}>
    <Popover.Target>
      <button type="button" className={classes['clause']} title={gateWords.clause(clauses[clause].label)}>
        {clauses[clause].label}
      </button>
    </Popover.Target>
    <Popover.Dropdown className={classes['clauseNote']} aria-label={gateWords.clause(clauses[clause].label)}>
      <p>{clauses[clause].text}</p>
      <p>{keptHere[clause]}</p>
    </Popover.Dropdown>
  </Popover>
)

const noTransition = { duration: 0 }
