import { useState } from 'react'
import type { Evidence, SharedAsset } from '#shared/domain/records/stage-work'
import { onboardingWords } from '../../text/evidence'
import fields from '../fields/fields.module.css'
import { SelectField } from '../fields/select-field'
import { TextField } from '../fields/text-field'
import type { RecordForm } from '../fields/use-record-form'
import type { EditorProps } from './editor'
import classes from './evidence.module.css'
import { RemoveButton } from './remove-button'
import { useEvidenceForm } from './use-evidence-form'

const kinds = (['logo', 'content', 'data'] as const).map((value) => ({ value, label: onboardingWords.kinds[value] }))
const directions = (['to-partner', 'from-partner', 'both-ways'] as const).map((value) => ({
  value,
  label: onboardingWords.directions[value],
}))

/** Output of Onboarding: what was shared, which way, and where it is. */
export function SharedAssetsEditor(props: EditorProps) {
  const form = useEvidenceForm(props, { stage: 'onboarding', name: 'assets', label: onboardingWords.assetsAct })
  return (
    <div className={fields['stack']}>
      {form.value.sharedAssets.map((asset, index) => (
        // Assets have no ids of their own; their place in the list is all that names them.
        <AssetRow key={String(index)} form={form} asset={asset} index={index} />
      ))}
      {form.readOnly ? null : <NewAsset form={form} />}
    </div>
  )
}

type Form = { readonly form: RecordForm<Evidence> }

function AssetRow({ form, asset, index }: Form & { readonly asset: SharedAsset; readonly index: number }) {
  const name = onboardingWords.asset(index)
  const bindPart = <K extends keyof SharedAsset>(field: K) => {
    const path = `sharedAssets.${String(index)}.${field}`
    return {
      value: asset[field],
      fault: form.faultAt(path),
      readOnly: form.readOnly,
      draftKey: `${form.bind('sharedAssets').draftKey}/${String(index)}/${field}`,
      save: async (next: SharedAsset[K]) => {
        const problems = await form.change(({ sharedAssets }) => ({
          sharedAssets: sharedAssets.map((one, at) => (at === index ? { ...one, [field]: next } : one)),
        }))
        return problems.filter((problem) => problem.path === path)
      },
    }
  }
  const remove = () =>
    void form.change(({ sharedAssets }) => ({ sharedAssets: sharedAssets.filter((_, at) => at !== index) }))
  return (
    <div role="group" aria-label={name} className={classes['asset']}>
      <SelectField {...bindPart('kind')} label={onboardingWords.kind} choices={kinds} />
      <SelectField {...bindPart('direction')} label={onboardingWords.direction} choices={directions} />
      <TextField {...bindPart('place')} label={onboardingWords.place} required />
      <RemoveButton title={name} readOnly={form.readOnly} onRemove={remove} />
    </div>
  )
}

/** A choice that only waits for the place to be typed. */
const keep = (choose: () => void) => {
  choose()
  return Promise.resolve([])
}

function NewAsset({ form }: Form) {
  const [kind, setKind] = useState<SharedAsset['kind']>('content')
  const [direction, setDirection] = useState<SharedAsset['direction']>('to-partner')
  const { draftKey } = form.bind('sharedAssets')
  const common = { fault: null, readOnly: false }
  const add = async (place: string) => {
    if (place.trim() === '') return []
    const at = form.value.sharedAssets.length
    const problems = await form.change(({ sharedAssets }) => ({
      sharedAssets: [...sharedAssets, { kind, direction, place }],
    }))
    return problems.filter(({ path }) => path.startsWith(`sharedAssets.${String(at)}`))
  }
  return (
    <div role="group" aria-label={onboardingWords.addAsset} className={classes['asset']}>
      <SelectField
        {...common}
        draftKey=""
        label={onboardingWords.kind}
        choices={kinds}
        value={kind}
        save={(next) => keep(() => setKind(next))}
      />
      <SelectField
        {...common}
        draftKey=""
        label={onboardingWords.direction}
        choices={directions}
        value={direction}
        save={(next) => keep(() => setDirection(next))}
      />
      <TextField
        {...common}
        draftKey={`${draftKey}/new`}
        label={onboardingWords.addAsset}
        placeholder={onboardingWords.placeHint}
        value=""
        empties
        save={add}
      />
    </div>
  )
}
