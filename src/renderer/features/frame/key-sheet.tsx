import { Modal } from '@mantine/core'
import { showKeys, useKeys } from '../../state/keys'
import { acts, keyGroups, keyWords, placeKeys } from '../../text/keys'
import { KeyCaps } from '../../ui/key-caps'
import classes from './key-sheet.module.css'

const groups = Object.entries(keyGroups).map(([group, title]) => ({
  title,
  lines: acts.filter((act) => act.group === group && act.keys.length > 0),
}))

/** All keys on one sheet, from the same table that they work by. */
export function KeySheet() {
  const open = useKeys(({ sheetOpen }) => sheetOpen)
  if (!open) return null
  return (
    <Modal opened onClose={() => showKeys(false)} title={keyWords.title} size={860} transitionProps={noTransition}>
      <div className={classes['sheet']}>
        {[...groups, { title: keyWords.inPlaces, lines: placeKeys }].map(({ title, lines }) => (
          <section key={title} className={classes['group']}>
            <h3 className={classes['title']}>{title}</h3>
            <dl className={classes['list']}>
              {lines.map(({ label, keys }) => (
                <div key={label} className={classes['line']}>
                  <dt>{label}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes['hint']}>{keyWords.hint}</p>
    </Modal>
  )
}

const noTransition = { duration: 0 }
