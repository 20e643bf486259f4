import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect } from 'react'
import { cancelRun, type LayoutJob, usePress } from '../../state/reports'
import { pageWords } from '../../text/report-page'
import classes from './reports.module.css'
import { ReportSheets } from './sheets/report-sheets'

/** Lays out what is being printed, out of sight and one report at a time, and shows how far it is. */
export function Press() {
  const { run, job } = usePress()
  // Whoever leaves the page takes the press with them; the run would wait for it for ever.
  useEffect(() => cancelRun, [])
  if (run === null) return null
  const printing = run.step === 'printing'
  return (
    <div className={classes['run']} role="status">
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm">{printing ? pageWords.printing : pageWords.layingOut(run.done, run.all)}</Text>
        {printing ? null : (
          <Button size="compact-xs" variant="default" onClick={cancelRun}>
            {pageWords.cancel}
          </Button>
        )}
      </Group>
      <Progress
        value={printing ? 100 : (run.done / run.all) * 100}
        animated={printing}
        aria-label={pageWords.layingOut(run.done, run.all)}
      />
      {job === null ? null : <Layout key={job.id} job={job} />}
    </div>
  )
}

const Layout = ({ job }: { readonly job: LayoutJob }) => (
  <div className={classes['unseen']} aria-hidden>
    <ReportSheets
      report={job.report}
      sections={job.sections}
      paper={job.paper}
      onLaidOut={(sheets) => job.finish(sheets.map((sheet) => sheet.outerHTML))}
    />
  </div>
)
