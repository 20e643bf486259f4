import { Anchor, TextInput } from '@mantine/core'
import { useBackupState } from '../../state/backup-state'
import { routeHash } from '../../state/route'
import { useSession } from '../../state/session'
import { ageText } from '../../text/recovery'
import { settingsWords } from '../../text/settings'
import { RestoreDrillLine } from '../../ui/restore-drill-line'
import { useNow } from '../../ui/use-now'
import { Section } from './section'
import classes from './settings.module.css'

const { backup: backupWords, data: dataWords, default: defaultIs } = settingsWords

/** A folder to be read and copied. */
const Place = ({ label, folder, hint }: { readonly label: string; readonly folder: string; readonly hint: string }) => (
  <TextInput
    className={classes['path'] ?? ''}
    label={label}
    description={hint}
    value={folder}
    readOnly
    onFocus={({ currentTarget }) => currentTarget.select()}
  />
)

export function BackupSettings() {
  const { status } = useBackupState()
  const now = useNow()
  const newest = status?.backups.find(({ verified }) => verified)
  return (
    <Section title={backupWords.title} hint={backupWords.hint}>
      <Place label={backupWords.folder} folder={status?.folder ?? ''} hint={`${defaultIs}${backupWords.default}.`} />
      <p className={classes['line']}>
        {newest === undefined ? backupWords.never : backupWords.newest(ageText(newest.createdAt, now))}
      </p>
      <RestoreDrillLine />
      <Anchor size="sm" href={routeHash({ page: 'backup', id: null, part: null })}>
        {backupWords.open}
      </Anchor>
    </Section>
  )
}

export function DataFolder() {
  const report = useSession((session) => session.report)
  if (report === null) return null
  return (
    <Section title={dataWords.title} hint={dataWords.hint}>
      <Place
        label={dataWords.folder}
        folder={report.folders.data}
        hint={`${dataWords.open[report.shell]} ${defaultIs}${dataWords.default}.`}
      />
      <div>
        <h3 className={classes['name']}>{dataWords.move}</h3>
        <ol className={classes['steps']}>
          {dataWords.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {report.shell === 'local-host' ? <p className={classes['hint']}>{dataWords.otherBrowser}</p> : null}
      </div>
    </Section>
  )
}
