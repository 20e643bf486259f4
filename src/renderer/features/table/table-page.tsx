import { Button, Checkbox, Menu } from '@mantine/core'
import { IconColumns3, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Workspace } from '#shared/domain/context'
import { viewActs } from '../../actions/saved-views'
import { usePartnerList } from '../../db/live/partner-list'
import { useSavedViews } from '../../db/live/use-saved-views'
import { useWorkspace } from '../../db/live/use-workspace'
import { openAddPartner } from '../../state/add-partner'
import { setTableView, showColumn, tableColumns, tableGroupings, useTableView } from '../../state/table-view'
import { words } from '../../text/board'
import { columnLabels, groupingLabels, tableWords } from '../../text/table'
import { EmptyState } from '../../ui/empty-state'
import { ownersOf } from '../../ui/owners-of'
import { PartnerFilter } from '../../ui/partner-filter'
import { usePreparedSearch } from '../../ui/use-prepared-search'
import { SmallChoice } from '../../ui/small-choice'
import { ViewMenu } from '../../ui/view-menu'
import toolbar from '../../ui/toolbar.module.css'
import { Waiting } from '../../ui/waiting'
import { BulkBar } from './bulk-bar'
import { TableGrid } from './table-grid'
import classes from './table.module.css'
import { useTableRows } from './use-table-rows'

/** Every partner in a row: to compare, to correct in place, and to do one thing with many. */
export function TablePage() {
  const workspace = useWorkspace()
  const { ready } = usePartnerList()
  if (workspace === undefined || !ready) {
    return <Waiting label={words.reading} />
  }
  return <Shown workspace={workspace} />
}

function Shown({ workspace }: { readonly workspace: Workspace }) {
  const { byId } = usePartnerList()
  const table = useTableRows(workspace)
  usePreparedSearch(byId)
  const owners = useMemo(() => ownersOf(byId.values(), workspace), [byId, workspace])
  return (
    <div className={classes['page']}>
      <h1 className="visually-hidden">{tableWords.title}</h1>
      <search className={toolbar['toolbar']}>
        <PartnerFilter owners={owners} />
        <ViewMenu views={useSavedViews()} acts={viewActs} />
        <span className={toolbar['space']} />
        <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={openAddPartner}>
          {words.add}
        </Button>
      </search>
      <div className={classes['bar']}>
        <BulkBar shown={table.shown} all={table.all} owners={owners} />
        <span className={toolbar['space']} />
        <Grouping />
        <ColumnMenu />
      </div>
      {table.shown.length === 0 ? (
        <EmptyState title={table.all === 0 ? tableWords.none : tableWords.nothingFits} />
      ) : (
        <TableGrid table={table} owners={owners} />
      )}
    </div>
  )
}

const groupingChoices = tableGroupings.map((value) => ({ value, label: groupingLabels[value] }))

function Grouping() {
  const { grouping } = useTableView()
  return (
    <SmallChoice
      label={tableWords.grouping}
      value={grouping}
      choices={groupingChoices}
      onChoose={(value) => setTableView({ grouping: tableGroupings.find((one) => one === value) ?? 'none' })}
    />
  )
}

function ColumnMenu() {
  const { columns } = useTableView()
  return (
    <Menu closeOnItemClick={false} position="bottom-end" transitionProps={noTransition}>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {tableWords.columns}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tableColumns
          .filter((column) => column !== 'name')
          .map((column) => (
            <Menu.Item
              key={column}
              role="menuitemcheckbox"
              aria-checked={columns.includes(column)}
              leftSection={<Checkbox.Indicator size="xs" checked={columns.includes(column)} />}
              onClick={() => showColumn(column, !columns.includes(column))}
            >
              {columnLabels[column]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const noTransition = { duration: 0 }
