import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clauses } from '#shared/protocol/clauses'
import { decisions, decisionsIn } from '#shared/protocol/decisions'
import { protocolVersion, stageIds, stages } from '#shared/protocol/stages'
import { brains, exitReasons, expectations, insightKinds, metrics, opportunityKinds } from '#shared/protocol/vocabulary'
import { listedWords, transcription } from './transcription'

const protocolFile = `${import.meta.dirname}/../../../../../shared/protocol/partner-lifecycle-protocol.txt`

describe('the labels of the protocol', () => {
  it('has the five stages in the order of the lifecycle, at version v1.0', () => {
    expect(stageIds.map((id) => stages[id].label)).toEqual([
      'Research',
      'Negotiation',
      'Onboarding',
      'Development',
      'Review',
    ])
    expect(stageIds.map((id) => stages[id].id)).toEqual(stageIds)
    expect(protocolVersion).toBe('v1.0')
  })

  it.each(stageIds)('gives %s exactly the customer’s objective, actions and outputs', (id) => {
    const { objective, actions, outputs } = stages[id]
    const own = transcription[id]
    expect(objective).toBe(own?.objective)
    expect(actions.filter(({ optional }) => !optional).map(({ label }) => label)).toEqual(own?.actions)
    expect(actions.filter(({ optional }) => optional).map(({ label }) => label)).toEqual(own?.optional)
    expect(outputs.map(({ label }) => label)).toEqual(own?.outputs)
  })

  it.each(stageIds)('offers in %s exactly the customer’s decisions beside our own', (id) => {
    const own = ['Submit For Review', 'Exit', 'Return To Stage']
    const labels = decisionsIn(id).map(({ label }) => label)
    expect(labels.filter((label) => !own.includes(label))).toEqual(transcription[id]?.decisions)
  })

  it('offers a closed partner nothing but Reopen', () => {
    expect(decisionsIn('closed').map(({ label }) => label)).toEqual(['Reopen'])
  })

  it('has the lists of the rules in the customer’s words', () => {
    expect(Object.values(exitReasons)).toEqual(listedWords.exitReasons)
    expect(Object.values(opportunityKinds)).toEqual(listedWords.opportunities)
    expect(Object.values(expectations)).toEqual(listedWords.expectations)
    expect(Object.values(metrics)).toEqual([...listedWords.metrics, 'cost'])
    expect(Object.values(insightKinds).map(({ label }) => label)).toEqual([...listedWords.insights, 'other'])
    expect(Object.values(brains).map(({ label, role }) => [label, role])).toEqual(listedWords.brains)
  })

  it('has no two actions, outputs or decisions with the same id', () => {
    const ids = stageIds.flatMap((id) => stages[id].actions.map((action) => action.id))
    const outputs = stageIds.flatMap((id) => stages[id].outputs.map((output) => output.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(outputs).size).toBe(outputs.length)
    expect(Object.entries(decisions).every(([id, decision]) => decision.id === id)).toBe(true)
  })
})

const file = existsSync(protocolFile) ? readFileSync(protocolFile, 'utf8') : null
if (file === null) console.warn(`SKIPPED: the protocol's own text is not at ${protocolFile}`)

describe.skipIf(file === null)('the labels against the protocol’s own file', () => {
  const text = file ?? ''
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const section = (heading: string): readonly string[] => {
    const start = lines.indexOf(`- ${heading}`)
    const length = lines.slice(start + 1).findIndex((line) => line.endsWith(' Stage') || line === 'Lifecycle Flow')
    return lines.slice(start + 1, start + 1 + length)
  }

  const listAfter = (part: readonly string[], title: string): readonly string[] => {
    const start = part.indexOf(title)
    if (start < 0) return []
    const rest = part.slice(start + 1)
    const end = rest.findIndex((line) => !line.startsWith('- '))
    return rest.slice(0, end < 0 ? undefined : end).map((line) => line.slice(2))
  }

  it.each(stageIds)('finds every word of %s in its section, in its list and order', (id) => {
    const part = section(transcription[id]?.heading ?? '')
    const { objective, actions, outputs } = stages[id]
    expect(part[part.indexOf('Objective:') + 1]).toBe(objective)
    expect(listAfter(part, 'Actions:')).toEqual(actions.filter((one) => !one.optional).map(({ label }) => label))
    expect(listAfter(part, 'Optional:')).toEqual(actions.filter((one) => one.optional).map(({ label }) => label))
    expect(listAfter(part, 'Outputs:')).toEqual(outputs.map(({ label }) => label))
    expect(listAfter(part, 'Decision:')).toEqual(transcription[id]?.decisions)
  })

  it('finds the lists of the rules and the name of every clause', () => {
    expect(listAfter(lines, 'Partnerships must be exited when:')).toEqual(Object.values(exitReasons))
    expect(listAfter(lines, 'Expansion opportunities include:')).toEqual(Object.values(opportunityKinds))
    expect(listAfter(lines, 'Minimum expectations:')).toEqual(Object.values(expectations))
    expect(listAfter(lines, 'Metrics may include:')).toEqual(listedWords.metrics)
    expect(listAfter(lines, 'Examples:')).toEqual(listedWords.insights)
    for (const { label } of Object.values(clauses)) expect(lines).toContain(label)
  })

  it('finds the version of the data in the file', () => {
    expect(lines).toContain(`Version: ${protocolVersion}`)
  })
})
