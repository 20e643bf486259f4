import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isReset } from '#shared/domain/records/reset-settings'
import { resetAllSettings } from '../../actions/workspace-actions'
import { settingsWords } from '../../text/settings'
import { Section } from './section'
import type { SettingProps } from './setting-props'
import classes from './settings.module.css'
import { StartOverDialog } from './start-over-dialog'

const { reset: words, startOver } = settingsWords

export function ResetSettings({ settings, readOnly }: Omit<SettingProps, 'save'>) {
  const [asked, setAsked] = useState(false)
  const nothing = isReset(settings)
  return (
    <Section title={words.title} hint={words.hint}>
      <Way name={words.settings} hint={nothing ? words.nothing : words.settingsHint}>
        <Button variant="default" disabled={readOnly || nothing} onClick={() => void resetAllSettings(settings)}>
          {words.act}
        </Button>
      </Way>
      <Way name={startOver.label} hint={startOver.hint}>
        <Button variant="outline" color="red" disabled={readOnly} onClick={() => setAsked(true)}>
          {startOver.open}
        </Button>
      </Way>
      {asked ? <StartOverDialog onClose={() => setAsked(false)} /> : null}
    </Section>
  )
}

type WayProps = { readonly name: string; readonly hint: string; readonly children: ReactNode }

const Way = ({ name, hint, children }: WayProps) => (
  <div className={classes['row']}>
    <div>
      <span className={classes['name']}>{name}</span>
      <p className={classes['hint']}>{hint}</p>
    </div>
    {children}
  </div>
)
