import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { FiledReport } from '#shared/domain/records/filed-report'
import { parseFiledReview, type Report } from '#shared/report/report'
import { buildReport, readReportClock } from '../../actions/report-build'
import { printReports } from '../../actions/report-print'
import { useReportChoice, usePress } from '../../state/reports'
import { filedWords, pageWords } from '../../text/report-page'
import { PageTitle } from '../../ui/page-title'
import { CodeEntry } from './code-entry'
import { FiledReviews } from './filed-reviews'
import { Press } from './press'
import { ReportChoices } from './report-choices'
import { ReportPreview } from './report-preview'
import classes from './reports.module.css'
import { sheetStyles } from './sheets/sheet-styles'
import { type ChosenOrder, useOrder } from './use-order'
import { showMoment } from '../../text/formats'

/** Where reports are chosen, seen, printed and filed, and where signed ones come back. */
export function ReportsPage() {
  const chosen = useOrder()
  const [filed, setFiled] = useState<FiledReport | null>(null)
  const again = filed === null ? null : parseFiledReview(filed.model)
  if (chosen === null) return <Text p="lg">{pageWords.reading}</Text>
  return (
    <div className={classes['page']}>
      <div className={classes['side']}>
        <PageTitle title={pageWords.title} hint={pageWords.hint} />
        <Stack gap="md" mt="md">
          {again === null ? <ReportChoices possible={chosen.possible} /> : null}
          {again === null ? null : (
            <Stack gap="xs">
              <Text size="sm">{filedWords.showing(again.partner.name, showMoment(again.asOf))}</Text>
              <Button variant="default" onClick={() => setFiled(null)}>
                {filedWords.back}
              </Button>
            </Stack>
          )}
          <PrintButtons chosen={chosen} again={again} />
          <Press />
          <CodeEntry />
          <FiledReviews shown={filed} onShow={setFiled} />
        </Stack>
      </div>
      <ReportPreview chosen={chosen} filed={again} />
    </div>
  )
}

type ButtonsProps = { readonly chosen: ChosenOrder; readonly again: Report | null }

function PrintButtons({ chosen, again }: ButtonsProps) {
  const { sections, paper, files } = useReportChoice()
  const running = usePress(({ run }) => run !== null)
  const count = again === null ? chosen.count : 1
  const print = (target: 'paper' | 'pdf'): void => {
    const clock = readReportClock()
    const read = async (index: number): Promise<Report | null> => again ?? buildReport(chosen.order, index, clock)
    const rest = { sections, paper, files, styles: sheetStyles, filesReviews: again === null }
    void printReports({ all: count, read, target, ...rest })
  }
  return (
    <Stack gap={6}>
      <Group gap="xs" grow preventGrowOverflow={false}>
        <Button
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={running || count === 0}
          onClick={() => print('paper')}
        >
          {pageWords.print}
        </Button>
        <Button
          variant="default"
          px="xs"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          disabled={running || count === 0}
          onClick={() => print('pdf')}
        >
          {pageWords.pdf}
        </Button>
      </Group>
      <Text size="xs" c="var(--ink-soft)">
        {pageWords.count(count)} · {pageWords.chosen(again === null ? chosen.order.partnerIds.length : 1)}
      </Text>
    </Stack>
  )
}
