import { useEffect, useRef } from 'react'
import type { Dossier } from '#shared/domain/dossier'
import { keysOf } from '#shared/protocol/vocabulary'
import { routeHash } from '../../state/route'
import { type PartId, partLabels, partnerWords } from '../../text/partner'
import classes from './partner-page.module.css'

type Props = { readonly dossier: Dossier; readonly part: PartId }

/** How much stands in a part, where a number says something. */
const counts: Readonly<Partial<Record<PartId, (dossier: Dossier) => number>>> = {
  goals: ({ goals, partner }) => goals.filter(({ confirmedFor }) => confirmedFor === partner.cycle).length,
  campaigns: ({ campaigns }) => campaigns.length,
  communications: ({ communications }) => communications.length,
  opportunities: ({ opportunities }) => opportunities.length,
  insights: ({ insights }) => insights.filter(({ landed }) => landed === null).length,
}

/** The parts of the page, each with an address of its own. */
export const PartTabs = ({ dossier, part }: Props) => (
  <nav className={classes['parts']} aria-label={partnerWords.parts}>
    {keysOf(partLabels).map((one) => (
      <PartTab key={one} dossier={dossier} part={one} current={one === part} />
    ))}
  </nav>
)

/** The present part is in sight, also where the row of parts is longer than the window is wide. */
function PartTab({ dossier, part, current }: Props & { readonly current: boolean }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  const count = counts[part]?.(dossier) ?? 0
  return (
    <a
      ref={link}
      className={classes['part']}
      href={routeHash({ page: 'partner', id: dossier.partner.id, part })}
      aria-current={current ? 'page' : undefined}
    >
      {partLabels[part]}
      {count > 0 ? <span className={classes['count']}>{count}</span> : null}
    </a>
  )
}
