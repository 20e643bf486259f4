import { Button, Notification } from '@mantine/core'
import { useEffect } from 'react'
import { dismiss, type Notice, useNotices } from '../../state/notices'
import { frameWords } from '../../text/frame'
import classes from './notice-list.module.css'

const colours: Readonly<Record<Notice['tone'], string>> = {
  info: 'blue',
  success: 'teal',
  refusal: 'yellow',
  failure: 'red',
}

/** How long good news stays, in ms; refusals and failures stay until they are closed. */
const goodNewsMs = 6_000

export function NoticeList() {
  const { notices } = useNotices()
  return (
    <section className={classes['notices']} aria-label={frameWords.notices}>
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const { id, tone, act } = notice
  useEffect(() => {
    // What can be acted on stays as long as what must be read.
    if (tone === 'refusal' || tone === 'failure' || act !== undefined) return undefined
    const timer = setTimeout(() => dismiss(id), goodNewsMs)
    return () => clearTimeout(timer)
  }, [id, tone, act])
  return (
    <Notification
      color={colours[tone]}
      title={notice.title}
      withBorder
      onClose={() => dismiss(id)}
      closeButtonProps={{ 'aria-label': frameWords.closeNotice }}
    >
      {notice.lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      {act === undefined ? null : (
        <Button
          size="compact-sm"
          variant="default"
          mt={6}
          onClick={() => {
            dismiss(id)
            act.run()
          }}
        >
          {act.label}
        </Button>
      )}
    </Notification>
  )
}
