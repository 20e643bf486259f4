import { Button, Menu } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import { useState } from 'react'
import { partnerAtHand, runNamedAct } from '../../actions/named-acts'
import { acts, keyWords } from '../../text/keys'
import { KeyCaps } from '../../ui/key-caps'

/** Every act of the table with its keys; the pages stand in the navigation. */
export function ActMenu() {
  const [about, setAbout] = useState<string | null>(null)
  return (
    <Menu position="bottom-end" width={340} onOpen={() => setAbout(partnerAtHand())} transitionProps={noTransition}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconMenu2 size={16} aria-hidden />}>
          {keyWords.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown style={noWiderThanWindow}>
        {acts
          .filter(({ group }) => group === 'everywhere' || group === 'partner')
          .map(({ id, label, keys, group }) => (
            <Menu.Item
              key={id}
              disabled={group === 'partner' && about === null}
              rightSection={<KeyCaps keys={keys.slice(0, 1)} />}
              onClick={() => runNamedAct(id, about)}
            >
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const noTransition = { duration: 0 }
const noWiderThanWindow = { maxWidth: 'calc(100vw - 16px)' }
