import type { Partner } from '#shared/domain/records/partner'
import { decisionsIn } from '#shared/protocol/decisions'
import { runNamedAct } from '../../actions/named-acts'
import { takeFromBin } from '../../actions/partner-actions'
import { beginDecision } from '../../state/pending-decision'
import { goTo } from '../../state/route'
import { type Act, acts, type ActId } from '../../text/keys'
import { paletteWords } from '../../text/palette'
import { placeLabel } from '../../text/refusals'
import { foldText } from '../../ui/fold-text'
import type { PaletteEntry } from './palette-entry'

const plain = { detail: '', keys: [], partner: null } as const

/** Of no use from the palette: the palette itself, and what steps from row to row. */
const notHere: ReadonlySet<ActId> = new Set(['palette', 'next', 'previous', 'move', 'search'])

const toActEntry = (act: Act & { readonly id: ActId }, about: Partner | null): PaletteEntry => {
  const label = act.group === 'partner' && about !== null ? paletteWords.withPartner(act.label, about.name) : act.label
  return {
    ...plain,
    key: act.id,
    kind: act.group === 'pages' ? 'page' : 'act',
    label,
    keys: act.keys,
    text: foldText(`${label} ${act.also ?? ''}`),
    run: () => runNamedAct(act.id, about?.id ?? null),
  }
}

/** Every act and page; acts on a partner only when one was at hand. */
export const actEntries = (about: Partner | null): readonly PaletteEntry[] =>
  acts
    .filter((act) => !notHere.has(act.id) && (act.group !== 'partner' || about !== null))
    .map((act) => toActEntry(act, about))

/** What can be decided about the partner at hand, in the order of the protocol. */
export const decisionEntries = (partner: Partner): readonly PaletteEntry[] =>
  decisionsIn(partner.stage).map(({ id, label }) => ({
    ...plain,
    key: `decide-${id}`,
    kind: 'decision',
    label: paletteWords.withPartner(label, partner.name),
    text: foldText(`${label} ${partner.name} decide`),
    run: () => beginDecision({ partnerId: partner.id, decision: id }),
  }))

/** A partner: its page, or the way out of the bin. */
export function partnerEntry(partner: Partner): PaletteEntry {
  const inBin = partner.deletedAt !== null
  return {
    key: `partner-${partner.id}`,
    kind: inBin ? 'bin' : 'partner',
    label: inBin ? paletteWords.takeOut(partner.name) : partner.name,
    detail: [placeLabel(partner.stage), partner.owner.trim()].filter(Boolean).join(', '),
    keys: [],
    text: '',
    partner,
    run: () => {
      if (inBin) void takeFromBin(partner)
      goTo('partner', partner.id)
    },
  }
}
