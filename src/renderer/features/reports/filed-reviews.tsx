import { Button, Text, Title } from '@mantine/core'
import type { FiledReport } from '#shared/domain/records/filed-report'
import { showReportCode } from '#shared/report/report-code'
import { parseFiledReview } from '#shared/report/report'
import { useFiledReports } from '../../db/live/use-filed-reports'
import { showMoment } from '../../text/formats'
import { filedWords } from '../../text/report-page'
import { FirstOf } from '../../ui/first-of'
import classes from './reports.module.css'

type Props = { readonly shown: FiledReport | null; readonly onShow: (filed: FiledReport) => void }

const few = 8

/** Every review that was printed, to be seen and printed again as it was. */
export function FiledReviews({ shown, onShow }: Props) {
  const filed = useFiledReports() ?? []
  return (
    <section className={classes['card']} aria-labelledby="filed-title">
      <Title id="filed-title" order={2} size="h5">
        {filedWords.title}
      </Title>
      <Text size="xs" c="var(--ink-soft)">
        {filed.length === 0 ? filedWords.none : filedWords.how}
      </Text>
      <FirstOf all={filed} first={few} step={50} size="compact-xs" label={filedWords.more}>
        {(first) => (
          <ul className={classes['filed']}>
            {first.map((one) => (
              <FiledLine key={one.id} filed={one} isShown={one.id === shown?.id} onShow={onShow} />
            ))}
          </ul>
        )}
      </FirstOf>
    </section>
  )
}

type LineProps = { readonly filed: FiledReport; readonly isShown: boolean; readonly onShow: Props['onShow'] }

function FiledLine({ filed, isShown, onShow }: LineProps) {
  const model = parseFiledReview(filed.model)
  return (
    <li>
      <div>
        <b dir="auto">{model?.partner.name ?? filedWords.unreadable}</b>
        <span>
          {showReportCode(filed.code)} · {showMoment(filed.asOf)}
        </span>
      </div>
      <Button
        size="compact-xs"
        variant="default"
        disabled={model === null || isShown}
        aria-label={`${filedWords.again}: ${model?.partner.name ?? filed.code}`}
        onClick={() => onShow(filed)}
      >
        {filedWords.again}
      </Button>
    </li>
  )
}
