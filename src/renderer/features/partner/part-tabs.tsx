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
export function PartTabs({ dossier, part }: Props) {
  const shown = useRef<HTMLAnchorElement>(null)
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [part])
  return (
    <nav className={classes['parts']} aria-label={partnerWords.parts}>
      {keysOf(partLabels).map((one) => {
        const count = counts[one]?.(dossier) ?? 0
        return (
          <a
            key={one}
            ref={one === part ? shown : null}
            className={classes['part']}
            href={routeHash({ page: 'partner', id: dossier.partner.id, part: one })}
            aria-current={one === part ? 'page' : undefined}
          >
            {partLabels[one]}
            {count > 0 ? <span className={classes['count']}>{count}</span> : null}
          </a>
        )
      })}
    </nav>
  )
}
