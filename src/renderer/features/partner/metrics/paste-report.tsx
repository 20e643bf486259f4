import { Alert } from '@mantine/core'
import type { PasteProblem } from '#shared/workbook/parse-metric-paste'
import { metricWords } from '../../../text/metrics'

type Props = { readonly problems: readonly PasteProblem[]; readonly onClose: () => void }

/** Every cell of a pasted block that was not understood; nothing of the block was taken. */
export const PasteReport = ({ problems, onClose }: Props) =>
  problems.length === 0 ? null : (
    <Alert
      color="yellow"
      role="alert"
      title={metricWords.pasteTitle}
      withCloseButton
      closeButtonLabel={metricWords.close}
      onClose={onClose}
    >
      <p>{metricWords.pasteHow}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${String(problem.row)}:${String(problem.column)}`}>{metricWords.pasteProblem(problem)}</li>
        ))}
      </ul>
    </Alert>
  )
