import { CloseButton } from '@mantine/core'
import type { PasteProblem } from '#shared/workbook/parse-metric-paste'
import { metricWords } from '../../../text/metrics'
import classes from './metrics.module.css'

type Props = { readonly problems: readonly PasteProblem[]; readonly onClose: () => void }

/** Every cell of a pasted block that was not understood; nothing of the block was taken. */
export const PasteReport = ({ problems, onClose }: Props) =>
  problems.length === 0 ? null : (
    <div role="alert" className={classes['refused']}>
      <div className={classes['refusedHead']}>
        <strong>{metricWords.pasteTitle}</strong>
        <CloseButton aria-label={metricWords.close} onClick={onClose} />
      </div>
      <p>{metricWords.pasteHow}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${String(problem.row)}:${String(problem.column)}`}>{metricWords.pasteProblem(problem)}</li>
        ))}
      </ul>
    </div>
  )
