import { Button, Table, Text } from '@mantine/core'
import type { ImportLogEntry } from '#shared/domain/records/import-log-entry'
import { undoImport } from '../../actions/import-undo'
import { useImportLog } from '../../db/live/use-import-log'
import { useExchange } from '../../state/exchange'
import { useSession } from '../../state/session'
import { importTold } from '../../text/exchange'
import { showMoment, showNumber } from '../../text/formats'
import { importListWords as words } from '../../text/import-steps'
import { WideTable } from '../../ui/wide-table'
import classes from './exchange.module.css'

const shownImports = 50

/** Every import, each with its way back, or when it was taken back. */
export function ImportList() {
  const log = useImportLog()
  if (log === undefined) return null
  return (
    <section className={classes['panel']} aria-labelledby="imports-title">
      <h2 id="imports-title">{words.title}</h2>
      {log.length === 0 ? (
        <Text className={classes['soft']}>{words.none}</Text>
      ) : (
        <WideTable label={words.label} head={words.head} act={words.act} minWidth={560}>
          {log.slice(0, shownImports).map((entry) => (
            <ImportRow key={entry.id} entry={entry} />
          ))}
        </WideTable>
      )}
    </section>
  )
}

function ImportRow({ entry }: { readonly entry: ImportLogEntry }) {
  const busy = useExchange((state) => state.work !== null)
  const readOnly = useSession((state) => state.readOnly)
  const { at, by, fileName, counts, changeSetId, undoneAt } = entry
  const undone = typeof undoneAt === 'string'
  return (
    <Table.Tr>
      <Table.Td>{showMoment(at)}</Table.Td>
      <Table.Td>{fileName}</Table.Td>
      <Table.Td>{showNumber(counts['new'] ?? 0)}</Table.Td>
      <Table.Td>{showNumber(counts['updated'] ?? 0)}</Table.Td>
      <Table.Td>{by}</Table.Td>
      <Table.Td>
        {undone ? <Text size="sm">{importTold.undoneAt(showMoment(undoneAt))}</Text> : null}
        {changeSetId === null || undone ? null : (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy || readOnly !== null}
            aria-label={words.undoLabel(fileName, showMoment(at))}
            onClick={() => void undoImport(changeSetId)}
          >
            {words.undo}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
