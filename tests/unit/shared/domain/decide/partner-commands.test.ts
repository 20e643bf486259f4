import { describe, expect, it } from 'vitest'
import type { StageId } from '#shared/protocol/stages'
import { stageIds } from '#shared/protocol/stages'
import { decide } from '#shared/domain/decide/decide'
import type { PartnerCommand } from '#shared/domain/commands'
import { aContext } from '../../../../helpers/builders/a-context'
import { aDesk, after, anEmptyDesk, answer, dossierOf } from '../../../../helpers/builders/a-desk'
import { aProfile } from '../../../../helpers/builders/a-partner'
import { deskIn, take } from '../../../../helpers/builders/ready-for'

const create = (rest: Parameters<typeof aProfile>[0] = {}): PartnerCommand => ({
  kind: 'create-partner',
  partnerId: 'partner-1',
  profile: aProfile(rest),
})
const adopt = (stage: StageId, reason = 'A partner since 2020'): PartnerCommand => ({
  kind: 'adopt-partner',
  partnerId: 'partner-1',
  profile: aProfile(),
  stage,
  reason,
})
const invalid = (path: string, message: string) => ({
  ok: false,
  error: { kind: 'invalid', problems: [{ path, message }] },
})

describe('create-partner', () => {
  it('starts every new partner in Research in cycle 1, with one entry in history', () => {
    const result = answer(anEmptyDesk(), create({ name: '  Acme ', owner: ' Olga ' }))
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const at = '2026-04-27T09:00:00.000Z'
    expect(result.value.changes).toEqual([
      {
        table: 'partners',
        id: 'partner-1',
        before: null,
        after: {
          ...aProfile(),
          name: 'Acme',
          owner: 'Olga',
          id: 'partner-1',
          stage: 'research',
          cycle: 1,
          stageEnteredAt: at,
          journey: [{ cycle: 1, stage: 'research', enteredAt: at, leftAt: null, through: null }],
          adopted: null,
          closed: null,
          reviewedAt: null,
          createdAt: at,
          deletedAt: null,
        },
      },
    ])
    expect(result.value.history).toEqual([
      {
        id: 'id-1',
        partnerId: 'partner-1',
        changeSetId: 'change-set-1',
        at,
        by: 'Lena Lead',
        kind: 'create-partner',
        cycle: 1,
        subject: 'Acme',
        from: null,
        to: 'research',
        decision: null,
        rationale: '',
        insightId: null,
        requirements: [],
        protocolVersion: 'v1.0',
      },
    ])
  })

  it.each([
    '👩‍🚀 Café Ωmega',
    'شركة الشراكة',
    'עברית בע״מ',
    '<script>alert(1)</script>',
    '=HYPERLINK("x")',
    "O'Neill & Söhne",
  ])('takes %s as a name and keeps it as it is', (name) => {
    expect(dossierOf(aDesk({ name, owner: name })).partner).toMatchObject({ name, owner: name })
  })

  it('refuses a blank or endless name and notes of 100,000 characters, at the field', () => {
    expect(answer(anEmptyDesk(), create({ name: ' \u00a0 ' }))).toEqual(invalid('name', 'required'))
    expect(answer(anEmptyDesk(), create({ name: 'x'.repeat(301) }))).toEqual(invalid('name', 'too-long'))
    expect(answer(anEmptyDesk(), create({ notes: 'x'.repeat(100_000) }))).toEqual(invalid('notes', 'too-long'))
    expect(answer(anEmptyDesk(), create({ reviewOn: '2026-02-30' }))).toEqual(invalid('reviewOn', 'no-such-day'))
  })

  it('needs no owner yet: the gate asks for one', () => {
    expect(answer(anEmptyDesk(), create({ owner: '' })).ok).toBe(true)
  })

  it('refuses a partner that is there already', () => {
    expect(answer(aDesk(), create())).toEqual({ ok: false, error: { kind: 'already-exists' } })
    expect(answer(aDesk(), adopt('review'))).toEqual({ ok: false, error: { kind: 'already-exists' } })
  })
})

describe('adopt-partner', () => {
  it.each(stageIds)('takes a partnership in at %s with the reason', (stage) => {
    const desk = after(anEmptyDesk(), adopt(stage))
    const { partner } = dossierOf(desk)
    expect([partner.stage, partner.cycle, partner.adopted]).toEqual([
      stage,
      1,
      { at: '2026-04-27T09:00:00.000Z', stage, reason: 'A partner since 2020' },
    ])
    expect(desk.history).toEqual([
      expect.objectContaining({ kind: 'adopt-partner', to: stage, rationale: 'A partner since 2020' }),
    ])
  })

  it('refuses without a reason and with an endless one', () => {
    expect(answer(anEmptyDesk(), adopt('review', ' '))).toEqual(invalid('reason', 'required'))
    expect(answer(anEmptyDesk(), adopt('review', 'x'.repeat(20_001)))).toEqual(invalid('reason', 'too-long'))
  })

  it('lets the partner go on from there, and only through the gate', () => {
    const desk = after(anEmptyDesk(), adopt('development'))
    expect(dossierOf(take(desk, 'submit-for-review')).partner.stage).toBe('review')
  })
})

describe('edit-partner', () => {
  it('changes the fields given, names them in history and touches nothing else', () => {
    const desk = aDesk()
    const edited = after(desk, { kind: 'edit-partner', patch: { tier: 'high-risk', website: 'acme.example' } })
    expect(dossierOf(edited).partner).toEqual({
      ...dossierOf(desk).partner,
      tier: 'high-risk',
      website: 'acme.example',
    })
    expect(edited.history.at(-1)).toMatchObject({ kind: 'edit-partner', subject: 'website, tier' })
  })

  it('cannot move the partner: the fields of the lifecycle are not its own', () => {
    const patch = {
      stage: 'review',
      cycle: 3,
      journey: [],
      adopted: null,
      closed: null,
      reviewedAt: null,
      id: 'other',
    } as object
    const result = answer(aDesk(), { kind: 'edit-partner', patch })
    expect(result).toEqual({ ok: true, value: { changes: [], history: [], kept: [] } })
  })

  it('writes nothing when nothing changes, blanks around a name and absent values included', () => {
    const patch = { name: ' Acme ', owner: 'Olga Owner', notes: undefined } as object
    expect(answer(aDesk(), { kind: 'edit-partner', patch })).toEqual({
      ok: true,
      value: { changes: [], history: [], kept: [] },
    })
  })

  it('refuses what is no value of the field', () => {
    const edit = (patch: object) => answer(aDesk(), { kind: 'edit-partner', patch })
    expect(edit({ name: '' })).toEqual(invalid('name', 'required'))
    expect(edit({ tier: 'gold' })).toEqual(invalid('tier', 'not-understood'))
    expect(edit({ reviewOn: '2026-04-31' })).toEqual(invalid('reviewOn', 'no-such-day'))
    expect(edit({ contacts: [{ name: 'x'.repeat(301), role: '', email: '', phone: '' }] })).toEqual(
      invalid('contacts.0.name', 'too-long'),
    )
    expect(edit({ tags: Array.from({ length: 51 }, () => 'tag') })).toEqual(invalid('tags', 'too-many'))
  })
})

describe('the bin', () => {
  it('takes a partner in and gives it back as it was, both in history', () => {
    const desk = deskIn('negotiation')
    const binned = after(desk, { kind: 'delete-partner' })
    expect(dossierOf(binned).partner.deletedAt).toBe('2026-04-27T09:00:00.000Z')
    const back = after(binned, { kind: 'restore-partner' })
    expect(dossierOf(back)).toEqual(dossierOf(desk))
    expect(back.history.slice(-2).map(({ kind }) => kind)).toEqual(['delete-partner', 'restore-partner'])
  })

  it('lets nothing else happen to a partner in it', () => {
    const binned = after(aDesk(), { kind: 'delete-partner' })
    const refused: readonly PartnerCommand[] = [
      { kind: 'edit-partner', patch: { name: 'Other' } },
      { kind: 'delete-partner' },
      { kind: 'mark-action', stage: 'research', actionId: 'gather-intelligence', mark: null },
      { kind: 'confirm-goals', goalIds: [] },
    ]
    for (const command of refused) expect(answer(binned, command)).toEqual({ ok: false, error: { kind: 'in-bin' } })
  })

  it('gives back nothing that is not in it', () => {
    expect(answer(aDesk(), { kind: 'restore-partner' })).toEqual({
      ok: true,
      value: { changes: [], history: [], kept: [] },
    })
  })

  it('knows no partner that was never added', () => {
    expect(decide({ kind: 'delete-partner' }, null, aContext())).toEqual({
      ok: false,
      error: { kind: 'no-such-partner' },
    })
  })
})
