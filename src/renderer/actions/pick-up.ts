import { checkColumns, type Verdicts } from '#shared/domain/gate/check-columns'
import type { Partner } from '#shared/domain/records/partner'
import { loadDossier, loadWorkspace } from '../db/load-dossiers'
import { getDatabase } from '../db/open-database'
import { answerDrag, beginDrag, type Drag, endDrag } from '../state/drag'
import { tell } from '../state/notices'
import { describeFailure } from '../text/failures'
import { noticeWords } from '../text/notices'
import { attempt } from './attempt'
import { today } from './clock'

/** A pressed pointer becomes a drag some hundred milliseconds later: the verdicts are worked out in between. */
let prepared: { readonly partnerId: string; readonly verdicts: Promise<Verdicts | null> } | null = null

export function preparePickUp(partnerId: string): void {
  prepared = { partnerId, verdicts: readVerdicts(partnerId) }
}

/** Takes a card into the hand; every column answers as soon as the partner's records are read. */
export async function pickUp(
  partner: Pick<Partner, 'id' | 'name' | 'stage'>,
  by: Drag['by'],
): Promise<Verdicts | null> {
  beginDrag({ partnerId: partner.id, name: partner.name, from: partner.stage, by, over: partner.stage })
  const reading = prepared?.partnerId === partner.id ? prepared.verdicts : readVerdicts(partner.id)
  prepared = null
  const verdicts = await reading
  if (verdicts === null) endDrag()
  else answerDrag(partner.id, verdicts)
  return verdicts
}

/** What every column would say to a partner; null when it cannot be read, after telling why. */
export async function readVerdicts(partnerId: string): Promise<Verdicts | null> {
  const read = await attempt(() => judge(partnerId))
  if (read.ok) return read.value
  tell('failure', noticeWords.partnerNotRead, [describeFailure(read.error)])
  return null
}

async function judge(partnerId: string): Promise<Verdicts | null> {
  const db = getDatabase()
  const [dossier, workspace] = await Promise.all([loadDossier(db, partnerId), loadWorkspace(db)])
  return dossier === null ? null : checkColumns(dossier, { workspace, today: today() })
}
