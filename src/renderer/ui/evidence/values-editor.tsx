import type { StageId } from '#shared/protocol/stages'
import { winners } from '#shared/protocol/vocabulary'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { ValueEditor } from './value-editor'

/** Win Win Win Rule: the three statements of a stage. */
export const ValuesEditor = (props: EditorProps & { readonly stage: StageId }) => (
  <div className={classes['values']}>
    {winners.map((winner) => (
      <ValueEditor key={winner} {...props} winner={winner} />
    ))}
  </div>
)
