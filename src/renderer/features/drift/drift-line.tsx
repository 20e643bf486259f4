import { Checkbox } from '@mantine/core'
import { IconAlertTriangleFilled, IconHourglassHigh, IconPlayerPause } from '@tabler/icons-react'
import { endPause, openAct } from '../../actions/drift-actions'
import { askDrift, choose, type DriftTarget, useDriftView } from '../../state/drift-view'
import { routeHash } from '../../state/route'
import { useSession } from '../../state/session'
import { actLabel, causeSentence, clauseOf, clauseText, driftWords, ruleNames, severityWords } from '../../text/drift'
import { ActButtons } from '../../ui/act-buttons'
import { WorkLine } from '../../ui/work-line'
import type { DriftEntry } from './drift-groups'

const icons = { overdue: IconAlertTriangleFilled, attention: IconHourglassHigh } as const

export const toTarget = ({ partner, finding }: DriftEntry): DriftTarget => ({
  partnerId: partner.id,
  name: partner.name,
  rule: finding.rule,
})

/** One finding: partner, rule, cause, since when, its next act and its pause. */
export function DriftLine({ item: entry }: { readonly item: DriftEntry }) {
  const { readOnly } = useSession()
  const { partner, finding, key } = entry
  const chosen = useDriftView((view) => view.chosen.has(key))
  const { pause, severity, rule } = finding
  const Icon = pause === null ? icons[severity] : IconPlayerPause
  return (
    <WorkLine
      tone={pause === null ? severity : 'plain'}
      lead={
        <Checkbox
          size="xs"
          aria-label={driftWords.choose(partner.name, ruleNames[rule])}
          checked={chosen}
          onChange={(event) => choose([key], event.currentTarget.checked)}
        />
      }
      icon={<Icon size={18} role="img" aria-label={pause === null ? severityWords[severity] : driftWords.paused} />}
      name={partner.name}
      href={routeHash({ page: 'partner', id: partner.id, part: null })}
      title={ruleNames[rule]}
      sentence={pause === null ? causeSentence(finding) : driftWords.pausedUntil(pause.until, pause.because)}
      when={driftWords.since(finding.startsOn)}
      note={`${clauseOf(rule)}: ${clauseText(rule)}`}
    >
      <ActButtons
        name={partner.name}
        label={actLabel(finding.act)}
        readOnly={readOnly !== null}
        onAct={() => openAct(partner, finding.act)}
        onPause={pause === null ? () => askDrift('pause', [toTarget(entry)]) : null}
        onEndPause={pause === null ? null : () => void endPause(toTarget(entry), pause)}
      />
    </WorkLine>
  )
}
