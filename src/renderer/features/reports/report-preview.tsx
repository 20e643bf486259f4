import { ActionIcon, Center, Group, Loader, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Report } from '#shared/report/report'
import { buildReport, readReportClock } from '../../actions/report-build'
import { logFailure } from '../../actions/log-failure'
import { useReportChoice } from '../../state/reports'
import { pageWords } from '../../text/report-page'
import classes from './reports.module.css'
import { ReportSheets } from './sheets/report-sheets'
import type { ChosenOrder } from './use-order'

type Props = {
  readonly chosen: ChosenOrder
  /** A filed review instead of the present data. */ readonly filed: Report | null
}

/** The pages as they will be printed, one report at a time. */
export function ReportPreview({ chosen, filed }: Props) {
  const [at, setAt] = useState(0)
  const index = Math.min(at, Math.max(0, chosen.count - 1))
  const built = useReport(chosen, index)
  const report = filed ?? built
  return (
    <section className={classes['preview']} aria-label={pageWords.preview}>
      <h2 className="visually-hidden">{pageWords.preview}</h2>
      {filed !== null || chosen.count < 2 ? null : (
        <Group gap={4} justify="center" className={classes['pager']}>
          <ActionIcon
            variant="default"
            aria-label={pageWords.previous}
            disabled={index === 0}
            onClick={() => setAt(index - 1)}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <Text size="sm" aria-live="polite">
            {pageWords.shown(index + 1, chosen.count)}
          </Text>
          <ActionIcon
            variant="default"
            aria-label={pageWords.next}
            disabled={index + 1 >= chosen.count}
            onClick={() => setAt(index + 1)}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      )}
      {report === null ? <Nothing count={chosen.count} /> : <Pages report={report} />}
    </section>
  )
}

function Pages({ report }: { readonly report: Report }) {
  const { sections, paper } = useReportChoice()
  const key = [report.kind, report.asOf, paper, ...sections, 'partner' in report ? report.partner.id : '']
  return <ReportSheets key={key.join(' ')} report={report} sections={sections} paper={paper} />
}

function Nothing({ count }: { readonly count: number }) {
  const { kind, which } = useReportChoice()
  if (count > 0) {
    return (
      <Center mih={300} role="status" aria-label={pageWords.reading}>
        <Loader />
      </Center>
    )
  }
  return (
    <Center mih={300}>
      <Text c="var(--ink-soft)">
        {pageWords.none[which]} {pageWords.noneForKind[kind]}
      </Text>
    </Center>
  )
}

/** The report at a position of the order; null while it is built, and when there is none. */
function useReport({ order, count }: ChosenOrder, index: number): Report | null {
  const [built, setBuilt] = useState<{
    readonly order: ChosenOrder['order']
    readonly index: number
    readonly report: Report | null
  } | null>(null)
  useEffect(() => {
    if (count === 0) return undefined
    let wanted = true
    buildReport(order, index, readReportClock()).then((report) => {
      if (wanted) setBuilt({ order, index, report })
    }, logFailure)
    return () => {
      wanted = false
    }
  }, [order, count, index])
  return built !== null && built.order === order && built.index === index ? built.report : null
}
