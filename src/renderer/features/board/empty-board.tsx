import { Button } from '@mantine/core'
import { IconLayoutKanban, IconPlus, IconTableImport } from '@tabler/icons-react'
import { openAddPartner } from '../../state/add-partner'
import { goTo } from '../../state/route'
import { useSession } from '../../state/session'
import { emptyWords, words } from '../../text/board'
import classes from './board.module.css'

/** The first morning: three ways to begin. */
export function EmptyBoard() {
  const { demo, report } = useSession()
  return (
    <section className={classes['empty']} aria-labelledby="empty-board">
      <IconLayoutKanban size={40} stroke={1.3} aria-hidden />
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
        {!demo && report?.shell === 'electron' ? (
          <Button variant="default" component="a" href="?demo">
            {emptyWords.demo}
          </Button>
        ) : null}
      </div>
      {!demo && report?.shell === 'local-host' ? <p>{emptyWords.demoOwnStart}</p> : null}
    </section>
  )
}
