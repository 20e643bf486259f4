import { Switch, useMantineColorScheme } from '@mantine/core'
import { chooseContrast, useContrast } from '../../state/contrast'
import { allowLetters, useKeys } from '../../state/keys'
import { keyWords } from '../../text/keys'
import { settingsWords as words } from '../../text/settings'
import { ChoiceField } from '../../ui/fields/choice-field'
import { Section } from './section'
import { withDefault } from './with-default'

/** Kept by the browser, not in the workspace: it belongs to the eyes and hands at this screen. */
export const ScreenSettings = () => (
  <Section {...words.screen}>
    <Appearance />
    <Contrast />
    <LetterKeys />
  </Section>
)

const noProblem = async (): Promise<readonly never[]> => []

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const { label, hint, choices } = words.appearance
  return (
    <ChoiceField
      label={label}
      hint={withDefault(hint, choices.auto)}
      value={colorScheme}
      fault={null}
      readOnly={false}
      draftKey=""
      choices={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: choices[value] }))}
      save={(value) => {
        setColorScheme(value)
        return noProblem()
      }}
    />
  )
}

function Contrast() {
  const choice = useContrast((contrast) => contrast.choice)
  const { label, hint, choices } = words.contrast
  return (
    <ChoiceField
      label={label}
      hint={withDefault(hint, choices.system)}
      value={choice}
      fault={null}
      readOnly={false}
      draftKey=""
      choices={(['system', 'high'] as const).map((value) => ({ value, label: choices[value] }))}
      save={(value) => {
        chooseContrast(value)
        return noProblem()
      }}
    />
  )
}

/** WCAG 2.1.4: keys of one letter can be switched off. */
function LetterKeys() {
  const letters = useKeys((keys) => keys.letters)
  return (
    <Switch
      label={keyWords.letters.label}
      description={keyWords.letters.hint}
      checked={letters}
      onChange={(event) => allowLetters(event.currentTarget.checked)}
    />
  )
}
