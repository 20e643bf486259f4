import {
  IconArrowBackUp,
  IconBulb,
  IconClipboardCheck,
  IconHourglass,
  IconMessage,
  IconPackage,
  IconScale,
  IconSignature,
  IconWaveSine,
} from '@tabler/icons-react'
import { openAct } from '../../actions/drift-actions'
import { askDrift } from '../../state/drift-view'
import { routeHash } from '../../state/route'
import { useSession } from '../../state/session'
import type { TodaySection } from '../../text/today'
import { ActButtons } from '../../ui/act-buttons'
import { type LineTone, WorkLine } from '../../ui/work-line'
import type { TodayEntry } from './today-entries'

const icons = {
  contact: IconMessage,
  review: IconClipboardCheck,
  deliverable: IconPackage,
  'sign-off': IconSignature,
  're-evaluation': IconScale,
  insight: IconBulb,
  waiting: IconHourglass,
  're-approach': IconArrowBackUp,
  drift: IconWaveSine,
} as const

const tones: Readonly<Record<TodaySection, LineTone>> = {
  overdue: 'overdue',
  today: 'attention',
  'this-week': 'plain',
  'drift-overdue': 'overdue',
  'drift-attention': 'attention',
  coming: 'plain',
}

/** One thing to be done, with its act in place. */
export function TodayLine({ item: entry }: { readonly item: TodayEntry }) {
  const { readOnly } = useSession()
  const { partner, rule, section } = entry
  const Icon = icons[entry.kind]
  const canPause = rule !== null && section !== 'coming'
  return (
    <WorkLine
      tone={tones[section]}
      icon={<Icon size={18} aria-hidden />}
      name={partner.name}
      href={routeHash({ page: 'partner', id: partner.id, part: null })}
      title={entry.title}
      sentence={entry.sentence}
      when={entry.when}
      note={entry.note}
    >
      <ActButtons
        name={partner.name}
        label={entry.label}
        readOnly={readOnly !== null}
        onAct={() => openAct(partner, entry.act)}
        onPause={canPause ? () => askDrift('pause', [{ partnerId: partner.id, name: partner.name, rule }]) : null}
        onEndPause={null}
      />
    </WorkLine>
  )
}
