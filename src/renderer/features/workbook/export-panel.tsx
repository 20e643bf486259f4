import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { Partner } from '#shared/domain/records/partner'
import { type BrainId, brains, keysOf } from '#shared/protocol/vocabulary'
import type { ExportScope } from '../../actions/export-desk'
import { exportPartnersCsv, exportSignOffs, exportWorkbook } from '../../actions/export-workbook'
import { useDrifting } from '../../db/live/use-drifting'
import { usePartnerList } from '../../db/live/partner-list'
import { useWorkspace } from '../../db/live/use-workspace'
import { useBoardView } from '../../state/board-view'
import { useRoute } from '../../state/route'
import { exportTitles, workbookWords } from '../../text/workbook'
import { filterColumn } from '../../ui/filter-column'
import { useNow } from '../../ui/use-now'
import classes from './workbook.module.css'

type What = 'all' | 'filtered' | 'one' | 'sign-off'

const whatLabels: Readonly<Record<What, string>> = {
  all: workbookWords.all,
  filtered: workbookWords.filtered,
  one: workbookWords.one,
  'sign-off': workbookWords.signOff,
}

/** What goes out: everything, the board's filter, one partner, or the questions for one function. */
export function ExportPanel() {
  const { id: asked } = useRoute()
  const [what, setWhat] = useState<What>(asked === null ? 'all' : 'one')
  const [partnerId, setPartnerId] = useState<string | null>(asked)
  const [brain, setBrain] = useState<BrainId>('strategy')
  const [busy, setBusy] = useState(false)
  const scope = useScope(what, partnerId)
  const write = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await work()
    setBusy(false)
  }
  const ready = what === 'sign-off' || scope !== null
  return (
    <section className={classes['panel']} aria-labelledby="export-title">
      <h2 id="export-title">{workbookWords.exportTitle}</h2>
      <p className={classes['hint']}>{workbookWords.exportHint}</p>
      <div className={classes['fields']}>
        <Select
          label={workbookWords.what}
          data={Object.entries(whatLabels).map(([value, label]) => ({ value, label }))}
          value={what}
          allowDeselect={false}
          onChange={(value) => setWhat(value as What)}
        />
        {what === 'one' ? <PartnerChoice value={partnerId} onChange={setPartnerId} /> : null}
        {what === 'sign-off' ? (
          <Select
            label={workbookWords.brain}
            data={keysOf(brains).map((value) => ({ value, label: brains[value].label }))}
            value={brain}
            allowDeselect={false}
            onChange={(value) => setBrain(value as BrainId)}
          />
        ) : null}
      </div>
      {ready ? null : <Text className={classes['hint']}>{workbookWords.nothing}</Text>}
      <Group>
        <Button
          loading={busy}
          disabled={!ready}
          onClick={() =>
            void write(async () => {
              if (what === 'sign-off') await exportSignOffs(brain)
              else if (scope !== null) await exportWorkbook(scope)
            })
          }
        >
          {workbookWords.write}
        </Button>
        {what === 'sign-off' || scope === null ? null : (
          <Button variant="default" disabled={busy} onClick={() => void write(() => exportPartnersCsv(scope))}>
            {workbookWords.csv}
          </Button>
        )}
      </Group>
    </section>
  )
}

/** The partners that the choice means; null when there is none. */
function useScope(what: What, partnerId: string | null): ExportScope | null {
  const { byId } = usePartnerList()
  const filter = useBoardView((view) => view.filter)
  const workspace = useWorkspace()
  const drifting = useDrifting(filter.drifting)
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const shown = [...byId.values()].filter(({ deletedAt }) => deletedAt === null)
  if (shown.length === 0 || workspace === undefined) return null
  if (what === 'all') return { kind: 'all' }
  if (what === 'one') return oneScope(partnerId === null ? undefined : byId.get(partnerId))
  const clocks = { settings: workspace.settings, today, ...(drifting === null ? {} : { drifting }) }
  const filtered = filterColumn(shown, filter, clocks)
  const partnerIds = filtered.map(({ id }) => id)
  return partnerIds.length === 0 ? null : { kind: 'some', partnerIds, title: exportTitles.filtered }
}

const oneScope = (partner: Partner | undefined): ExportScope | null =>
  partner === undefined ? null : { kind: 'some', partnerIds: [partner.id], title: partner.name }

type PartnerChoiceProps = { readonly value: string | null; readonly onChange: (id: string | null) => void }

function PartnerChoice({ value, onChange }: PartnerChoiceProps) {
  const { byId } = usePartnerList()
  const data = [...byId.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
  return <Select label={workbookWords.partner} data={data} value={value} searchable limit={50} onChange={onChange} />
}
