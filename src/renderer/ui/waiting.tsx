import { Center, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'

type Props = {
  readonly label: string
  /** ms in which nothing is shown: what mostly ends sooner needs no picture that turns, and drawing one makes it longer. */
  readonly after?: number
}

/** A place that is being read, said in words to who does not see it turn. */
export function Waiting({ label, after = 0 }: Props) {
  const [shown, setShown] = useState(after === 0)
  useEffect(() => {
    if (shown) return undefined
    const timer = setTimeout(() => setShown(true), after)
    return () => clearTimeout(timer)
  }, [shown, after])
  if (!shown) return null
  return (
    <Center h="100%" role="status" aria-label={label}>
      <Loader />
    </Center>
  )
}
