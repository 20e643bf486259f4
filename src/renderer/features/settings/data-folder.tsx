import { useSession } from '../../state/session'
import { settingsWords } from '../../text/settings'
import { Place } from './place'
import { Section } from './section'
import classes from './settings.module.css'
import { withDefault } from './with-default'

const words = settingsWords.data

export function DataFolder() {
  const report = useSession((session) => session.report)
  if (report === null) return null
  return (
    <Section title={words.title} hint={words.hint}>
      <Place
        label={words.folder}
        folder={report.folders.data}
        hint={withDefault(words.open[report.shell], words.default)}
      />
      <div>
        <h3 className={classes['name']}>{words.move}</h3>
        <ol className={classes['steps']}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {report.shell === 'local-host' ? <p className={classes['hint']}>{words.otherBrowser}</p> : null}
      </div>
    </Section>
  )
}
