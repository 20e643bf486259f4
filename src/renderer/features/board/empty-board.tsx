import { Button } from '@mantine/core'
import { IconEye, IconLayoutKanban, IconPlus, IconTableImport } from '@tabler/icons-react'
import type { Settings } from '#shared/domain/records/settings'
import { openAddPartner } from '../../state/add-partner'
import { useFirstRun } from '../../state/first-run'
import { goTo } from '../../state/route'
import { useSession } from '../../state/session'
import { emptyWords, words } from '../../text/board'
import classes from './board.module.css'
import { Welcome } from './welcome'

/** The first morning: a few questions that can be skipped, and three ways to begin. */
export function EmptyBoard({ settings }: { readonly settings: Settings }) {
  const { demo, readOnly } = useSession()
  const skipped = useFirstRun((state) => state.skipped)
  return (
    <section className={classes['empty']} aria-labelledby="empty-board">
      {skipped || demo || readOnly !== null || settings.userName !== '' ? (
        <IconLayoutKanban size={40} stroke={1.3} aria-hidden />
      ) : (
        <Welcome settings={settings} />
      )}
      <h2 id="empty-board">{emptyWords.title}</h2>
      <p>{emptyWords.text}</p>
      <div className={classes['doors']}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={openAddPartner}>
          {words.add}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTableImport size={18} aria-hidden />}
          onClick={() => goTo('exchange')}
        >
          {emptyWords.import}
        </Button>
        {demo ? null : (
          <Button variant="default" leftSection={<IconEye size={18} aria-hidden />} component="a" href="?demo">
            {emptyWords.demo}
          </Button>
        )}
      </div>
      {demo ? null : <p>{emptyWords.demoHint}</p>}
    </section>
  )
}
