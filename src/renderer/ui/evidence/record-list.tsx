import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useDrafts } from '../fields/draft-context'
import fields from '../fields/fields.module.css'
import { newId } from '../fields/new-id'
import classes from './evidence.module.css'

type Props<T> = {
  readonly items: readonly T[]
  /** Where the id of a record that was begun and not saved yet is kept. */
  readonly listKey: string
  readonly addLabel: string
  readonly readOnly: boolean
  readonly create: (id: string) => T
  /** `discard` is there while the record was only begun. */
  readonly children: (item: T, discard: (() => void) | null) => ReactNode
}

/** Records that are entered one below the other; a record that was begun is saved as soon as it may be. */
export function RecordList<T extends { readonly id: string }>(props: Props<T>) {
  const { items, listKey, addLabel, readOnly, create, children } = props
  const { begun, begin, discard } = useBegun(
    listKey,
    items.map(({ id }) => id),
  )
  const shown = begun === null ? items : [...items, create(begun)]
  return (
    <div className={fields['stack']}>
      {shown.map((item) => (
        <div key={item.id} className={classes['part']}>
          {children(item, item.id === begun ? discard : null)}
        </div>
      ))}
      {readOnly || begun !== null ? null : (
        <div>
          <Button
            data-adds
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={begin}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  )
}

function useBegun(listKey: string, stored: readonly string[]) {
  const drafts = useDrafts()
  const key = `${listKey}/begun`
  const [begun, setBegun] = useState(() => drafts.get(key))
  const isStored = begun !== null && stored.includes(begun)
  // It counts as begun no longer, also when it is removed later.
  if (isStored) setBegun(null)
  useEffect(() => {
    if (begun === null && drafts.get(key) !== null) drafts.clear(key)
  }, [begun, drafts, key])
  return {
    begun: isStored ? null : begun,
    begin: () => {
      const id = newId()
      drafts.set(key, id)
      setBegun(id)
    },
    discard: () => {
      drafts.clear(key)
      setBegun(null)
    },
  }
}
