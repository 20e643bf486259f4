import { Button, Group, Text } from '@mantine/core'
import { closeImport } from '../../actions/import-file'
import { type ImportStep, importSteps, useExchange } from '../../state/exchange'
import { stepTitles } from '../../text/exchange'
import { importWords } from '../../text/import-steps'
import { ChoicesStep } from './choices-step'
import { ColumnsStep } from './columns-step'
import classes from './exchange.module.css'
import { ResultStep } from './result-step'
import { ReviewStep } from './review-step'
import { SheetStep } from './sheet-step'

const bodies: Readonly<Record<Exclude<ImportStep, 'file'>, () => React.JSX.Element | null>> = {
  sheet: SheetStep,
  columns: ColumnsStep,
  choices: ChoicesStep,
  review: ReviewStep,
  result: ResultStep,
}

/** Each step starts at its top, for the eye and for the screen reader. */
const focus = (top: HTMLElement | null): void => top?.focus()

/** One list on its way in. Nothing is written before the button of the preview is pressed. */
export function ImportWizard({ step }: { readonly step: Exclude<ImportStep, 'file'> }) {
  const fileName = useExchange((state) => state.file?.fileName ?? '')
  const writing = useExchange((state) => state.work !== null && !state.work.canStop)
  const Body = bodies[step]
  return (
    <>
      <Group
        key={step}
        justify="space-between"
        ref={focus}
        tabIndex={-1}
        role="group"
        aria-label={importWords.wizard(fileName, stepTitles[step])}
      >
        <Text fw={600}>{fileName}</Text>
        {step === 'result' ? null : (
          <Button variant="subtle" size="compact-sm" disabled={writing} onClick={closeImport}>
            {importWords.leave}
          </Button>
        )}
      </Group>
      <Steps step={step} />
      <Body />
    </>
  )
}

const Steps = ({ step }: { readonly step: ImportStep }) => (
  <ol className={classes['steps']} aria-label={importWords.steps}>
    {importSteps.map((one, at) => (
      <li key={one} aria-current={one === step ? 'step' : undefined}>
        <span className={classes['number']} aria-hidden>
          {at + 1}
        </span>
        {stepTitles[one]}
      </li>
    ))}
  </ol>
)
