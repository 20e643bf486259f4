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
  const { partner, section } = entry
  const { kind, title, sentence, when, note, label, act, rule } = entry.say()
  const Icon = icons[kind]
  const canPause = rule !== null && section !== 'coming'
  return (
    <WorkLine
      tone={tones[section]}
      icon={<Icon size={18} aria-hidden />}
      name={partner.name}
      href={routeHash({ page: 'partner', id: partner.id, part: null })}
      title={title}
      sentence={sentence}
      when={when}
      note={note}
    >
      <ActButtons
        name={partner.name}
        label={label}
        readOnly={readOnly !== null}
        onAct={() => openAct(partner, act)}
        onPause={canPause ? () => askDrift('pause', [{ partnerId: partner.id, name: partner.name, rule }]) : null}
        onEndPause={null}
      />
    </WorkLine>
  )
}
