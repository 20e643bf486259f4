import { Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconClockPause,
  IconDoorExit,
  IconExternalLink,
  IconRefresh,
  IconTrash,
  IconUserEdit,
} from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { type Decision, decisionsIn } from '#shared/protocol/decisions'
import { places, type Verdicts } from '#shared/domain/gate/check-columns'
import type { Partner } from '#shared/domain/records/partner'
import { moveToBin } from '../../actions/partner-actions'
import { readVerdicts } from '../../actions/pick-up'
import { announce } from '../../state/announcer'
import { beginDecision } from '../../state/pending-decision'
import { goTo } from '../../state/route'
import { menuWords, spoken, words } from '../../text/board'
import classes from './card-menu.module.css'
import { MoveTargets } from './move-targets'

/** Where a menu opens: below the button of its card, in px of the window. */
export type MenuPlace = { readonly partnerId: string; readonly left: number; readonly top: number }

type Props = {
  readonly at: MenuPlace
  readonly partner: Partner
  readonly onClose: () => void
  readonly onAssign: () => void
}

/** What can be done with one card. There is one menu for the whole board; it opens where it is asked for. */
export function CardMenu({ at, partner, onClose, onAssign }: Props) {
  const verdicts = useVerdicts(partner.id)
  return (
    <Menu
      opened
      onClose={onClose}
      position="right-start"
      width={300}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes['anchor']}
          style={{ left: at.left, top: at.top }}
          aria-label={words.menu(partner.name)}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={words.menu(partner.name)} className={classes['dropdown']}>
        <Menu.Item leftSection={<IconExternalLink size={16} aria-hidden />} onClick={() => goTo('partner', partner.id)}>
          {menuWords.open}
        </Menu.Item>
        <Menu.Label className={classes['label'] ?? ''}>{menuWords.moveTo}</Menu.Label>
        <MoveTargets partner={partner} verdicts={verdicts} places={places.filter((one) => one !== partner.stage)} />
        <Decisions partner={partner} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserEdit size={16} aria-hidden />} onClick={onAssign}>
          {menuWords.assign}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove(partner)}>
          {menuWords.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function useVerdicts(partnerId: string): Verdicts | null {
  const [verdicts, setVerdicts] = useState<Verdicts | null>(null)
  useEffect(() => {
    let wanted = true
    void readVerdicts(partnerId).then((answer) => {
      if (wanted) setVerdicts(answer)
    })
    return () => {
      wanted = false
    }
  }, [partnerId])
  return verdicts
}

async function remove(partner: Partner): Promise<void> {
  const outcome = await moveToBin(partner)
  if (outcome.kind === 'done') announce(spoken.deleted(partner.name))
}

const icons = {
  stay: IconClockPause,
  closed: IconDoorExit,
  'earlier-stage': IconArrowBackUp,
  'next-cycle': IconRefresh,
} as const

/** Decisions that no column stands for, or that are better known by name. */
const named = (decision: Decision): decision is Decision & { destination: { kind: keyof typeof icons } } =>
  decision.destination.kind in icons && (decision.destination.kind !== 'next-cycle' || decision.id === 'reopen')

function Decisions({ partner }: { readonly partner: Partner }) {
  const list = decisionsIn(partner.stage).filter(named)
  return (
    <>
      <Menu.Label className={classes['label'] ?? ''}>{menuWords.decide}</Menu.Label>
      {list.map(({ id, label, destination }) => {
        const Icon = icons[destination.kind]
        return (
          <Menu.Item
            key={id}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => beginDecision({ partnerId: partner.id, decision: id })}
          >
            {menuWords.withDots(label)}
          </Menu.Item>
        )
      })}
    </>
  )
}
