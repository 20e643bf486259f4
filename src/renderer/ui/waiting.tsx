import { Center, Loader } from '@mantine/core'

/** A place that is being read, said in words to who does not see it turn. */
export const Waiting = ({ label }: { readonly label: string }) => (
  <Center h="100%" role="status" aria-label={label}>
    <Loader />
  </Center>
)
