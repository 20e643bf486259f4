import { Button, Stack, Title } from '@mantine/core'
import type { Act } from '#shared/domain/change-set'
import { toUndoList } from '#shared/domain/undo-list'
import { redoAct, stepBackTo, undoAct } from '../../actions/undo'
import { useActs } from '../../db/live/act-list'
import { useSession } from '../../state/session'
import { pageWords } from '../../text/pages'
import { momentText } from '../../text/recovery'
import { EmptyState } from '../../ui/empty-state'
import { PageTitle } from '../../ui/page-title'
import { Row, RowList } from '../../ui/row-list'

const words = pageWords.undo

export function UndoListPage() {
  const acts = useActs()
  const { readOnly } = useSession()
  const { undoable, redoable } = toUndoList(acts)
  return (
    <Stack p="lg" maw={1000}>
      <PageTitle title={words.title} hint={words.hint} />
      {undoable.length + redoable.length === 0 ? <EmptyState title={words.empty} /> : null}
      {redoable.length === 0 ? null : (
        <section aria-label={words.redoable}>
          <Title order={2} size="h4" mb={6}>
            {words.redoable}
          </Title>
          <RowList label={words.redoable}>
            {redoable.map(({ undo, original }) => (
              <Row key={undo.id} title={original.label}>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={readOnly !== null}
                  onClick={() => void redoAct(undo, original)}
                >
                  {words.redo}
                </Button>
              </Row>
            ))}
          </RowList>
        </section>
      )}
      {undoable.length === 0 ? null : <Undoable acts={undoable} readOnly={readOnly !== null} />}
    </Stack>
  )
}

type UndoableProps = { readonly acts: readonly Act[]; readonly readOnly: boolean }

const Undoable = ({ acts, readOnly }: UndoableProps) => (
  <RowList label={words.title}>
    {acts.map((act, index) => (
      <Row key={act.id} title={act.label} facts={[momentText(act.at), act.by].filter(Boolean).join(' · ')}>
        <Button size="compact-sm" variant="default" disabled={readOnly} onClick={() => void undoAct(act)}>
          {words.undo}
        </Button>
        {index === 0 ? null : (
          <Button size="compact-sm" variant="subtle" disabled={readOnly} onClick={() => void stepBackTo(act.id)}>
            {words.stepBack}
          </Button>
        )}
      </Row>
    ))}
  </RowList>
)
