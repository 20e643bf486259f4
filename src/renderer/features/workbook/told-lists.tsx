import { Button } from '@mantine/core'
import { saveMergeProblems } from '../../actions/import-problems'
import type { MergeTotals } from '../../state/workbook-merge'
import { heldBackText, mergeWords } from '../../text/workbook'
import { PartList } from './part-list'
import classes from './workbook.module.css'

/** What is not taken over, with the reason: by the gate, by a sign-off's facts, or because it was not understood. */
export const ToldLists = ({ fileName, totals }: Props) => (
  <>
    {totals.heldBack + totals.problems === 0 ? null : (
      <div className={classes['acts']}>
        <Button size="compact-sm" variant="default" onClick={() => void saveMergeProblems(fileName, totals)}>
          {mergeWords.saveTold}
        </Button>
      </div>
    )}
    <PartList
      kind="heldBack"
      total={totals.heldBack}
      title={mergeWords.heldBack}
      hint={mergeWords.heldBackHint}
      keyOf={({ step }) => `${step.recordKey} ${step.refusal.kind} ${step.to ?? ''}`}
    >
      {({ name, step, place }) => (
        <div className={classes['what']}>
          <strong>{name}</strong>
          {place === null ? null : <span className={classes['place']}>{`${place.sheet}, ${place.cell}`}</span>}
          {heldBackText(step).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      )}
    </PartList>
    <PartList
      kind="problems"
      total={totals.problems}
      title={mergeWords.problems}
      hint={mergeWords.problemsHint}
      keyOf={({ sheet, cell, kind }) => `${sheet ?? ''} ${cell ?? ''} ${kind}`}
    >
      {({ sheet, cell, message }) => (
        <div className={classes['what']}>
          <strong>{[sheet, cell].filter((part) => part !== null).join(', ')}</strong>
          <span>{message}</span>
        </div>
      )}
    </PartList>
  </>
)

type Props = { readonly fileName: string; readonly totals: MergeTotals }
