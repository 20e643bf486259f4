import { decisions } from '#shared/protocol/decisions'
import type { Evidence } from '#shared/domain/records/stage-work'
import { fitCriteria } from '#shared/domain/fit'
import { agreementWords, onboardingWords } from './evidence'
import { showDay } from './formats'
import { createSay } from './say'

const say = createSay('evidence-lines')

/** What an earlier cycle holds, each field in one readable line. */

export const carriedWords = {
  title: (cycle: number): string => say('carried-title', { cycle }),
  confirm: (cycle: number, stage: string): string => say('carried-confirm', { stage, cycle }),
  act: say('carried-act'),
  confirmed: (cycle: number): string => say('carried-confirmed', { cycle }),
}

const titles: Readonly<Partial<Record<keyof Evidence, string>>> = {
  shortlistRank: say('titles-shortlist-rank'),
  fitScores: say('titles-fit-scores'),
  relationshipQuality: say('titles-relationship-quality'),
  incentives: agreementWords.incentives,
  roles: onboardingWords.roles,
  timeline: onboardingWords.timeline,
  messaging: onboardingWords.messaging,
}

const criterion = (id: string): string => fitCriteria[id as keyof typeof fitCriteria] ?? say('own-criterion')

export function evidenceLine(field: keyof Evidence, evidence: Evidence): string {
  const title = titles[field]
  const text = lineOf(field, evidence)
  return title === undefined ? text : `${title}: ${text}`
}

function lineOf(field: keyof Evidence, evidence: Evidence): string {
  const { agreement, fitScores, sharedAssets, recommendation } = evidence
  if (field === 'agreement' && agreement !== null) {
    const parts = [agreementWords.forms[agreement.form], showDay(agreement.on), agreement.reference, agreement.summary]
    return parts.filter((part) => part !== '').join(' · ')
  }
  if (field === 'fitScores') {
    return Object.entries(fitScores)
      .map(([id, { score }]) => `${criterion(id)} ${String(score)}`)
      .join(', ')
  }
  if (field === 'sharedAssets') {
    return sharedAssets
      .map(
        ({ kind, direction, place }) =>
          `${onboardingWords.kinds[kind]} ${onboardingWords.directions[direction]}: ${place}`,
      )
      .join('; ')
  }
  if (field === 'recommendation' && recommendation !== null) return decisions[recommendation].label
  const value = evidence[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
