import { Menu } from '@mantine/core'
import { IconBan, IconCircleCheck, IconListCheck, IconLoader2 } from '@tabler/icons-react'
import type { Verdict, Verdicts } from '#shared/domain/gate/check-columns'
import type { Partner, Place } from '#shared/domain/records/partner'
import { verdictWords, words } from '../../text/board'
import { placeLabel } from '../../text/refusals'
import classes from './card-menu.module.css'
import { askToMove } from './drop-card'

type Props = {
  readonly partner: Partner
  /** Null while the partner's records are read. */
  readonly verdicts: Verdicts | null
  readonly places: readonly Place[]
}

/** The columns a card may be moved to, each with the verdict that a drag would show. */
export const MoveTargets = ({ partner, verdicts, places }: Props) =>
  places.map((place) => (
    <Menu.Item
      key={place}
      rightSection={<MenuVerdict verdict={verdicts?.[place] ?? null} />}
      onClick={() =>
        void askToMove({ partnerId: partner.id, name: partner.name, from: partner.stage, verdicts }, place)
      }
    >
      {placeLabel(place)}
    </Menu.Item>
  ))

const icons = { ready: IconCircleCheck, left: IconListCheck, refused: IconBan, here: IconBan } as const

function MenuVerdict({ verdict }: { readonly verdict: Verdict | null }) {
  const Icon = verdict === null ? IconLoader2 : icons[verdict.kind]
  return (
    <span className={classes['verdict']} data-verdict={verdict?.kind}>
      <Icon size={14} aria-hidden />
      {verdict === null ? words.checking : verdictWords(verdict)}
    </span>
  )
}
