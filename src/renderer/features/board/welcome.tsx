import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Settings } from '#shared/domain/records/settings'
import type { FieldProblem } from '#shared/domain/refusal'
import { changeBackups } from '../../actions/backup-actions'
import { saveSettings } from '../../actions/workspace-actions'
import { announce } from '../../state/announcer'
import { skipFirstRun } from '../../state/first-run'
import { useSession } from '../../state/session'
import { firstRunWords as words } from '../../text/first-run'
import { fieldMessage } from '../../text/refusals'
import classes from './welcome.module.css'

/** Name, organisation, currency and backup folder, asked once on one page that can be skipped. */
export function Welcome({ settings }: { readonly settings: Settings }) {
  const report = useSession((session) => session.report)
  const [entered, setEntered] = useState({
    userName: settings.userName,
    organisation: settings.organisation,
    currency: settings.currency,
  })
  const kept = report?.backups.folder ?? ''
  const [folder, setFolder] = useState(kept)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const field = (name: keyof typeof entered) => ({
    label: words[name],
    description: words[`${name}Hint`],
    value: entered[name],
    error: messageOf(problems, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setEntered({ ...entered, [name]: event.currentTarget.value }),
  })
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { userName, organisation, currency } = entered
    const patch = {
      userName: userName.trim(),
      organisation: organisation.trim(),
      currency: currency.trim().toUpperCase(),
    }
    const found = await saveSettings(settings, patch)
    setProblems(found)
    if (found.length > 0) return
    const path = folder.trim()
    const moved =
      path === kept || path === '' || (await changeBackups({ kind: 'folder', which: 'first', folder: { path } }))
    if (!moved) return
    announce(words.saved)
    skipFirstRun()
  }
  return (
    <form className={classes['form']} aria-labelledby="welcome" onSubmit={(event) => void save(event)}>
      <h2 id="welcome">{words.title}</h2>
      <p>{words.text}</p>
      <TextInput {...field('userName')} autoComplete="name" />
      <div className={classes['pair']}>
        <TextInput {...field('organisation')} />
        <TextInput {...field('currency')} maxLength={3} />
      </div>
      {report?.shell === 'electron' ? (
        <NativeFolder folder={kept} />
      ) : (
        <TextInput
          label={words.backups}
          description={words.backupsHint}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
      )}
      <div className={classes['end']}>
        <Button variant="subtle" onClick={skipFirstRun}>
          {words.skip}
        </Button>
        <Button type="submit">{words.save}</Button>
      </div>
    </form>
  )
}

/** Where the shell has a dialog of its own, the folder is chosen there and kept at once. */
const NativeFolder = ({ folder }: { readonly folder: string }) => (
  <div className={classes['folder']}>
    <TextInput label={words.backups} description={words.backupsHint} value={folder} readOnly />
    <Button variant="default" onClick={() => void changeBackups({ kind: 'folder', which: 'first', folder: 'ask' })}>
      {words.choose}
    </Button>
  </div>
)

function messageOf(problems: readonly FieldProblem[], path: string): string | undefined {
  const problem = problems.find((one) => one.path === path)
  return problem === undefined ? undefined : fieldMessage(problem)
}
