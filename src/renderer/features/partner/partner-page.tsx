import { Alert, Button, Center, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Dossier } from '#shared/domain/dossier'
import type { Workspace } from '#shared/domain/context'
import { today as readToday } from '../../actions/clock'
import { keptDrafts, loadDrafts } from '../../actions/drafts'
import { takeFromBin } from '../../actions/partner-actions'
import { submitCommand, submitCommands } from '../../actions/record-actions'
import { useDossier } from '../../db/live/use-dossier'
import { useWorkspace } from '../../db/live/use-workspace'
import { goTo, useRoute } from '../../state/route'
import { useSession } from '../../state/session'
import { partnerWords } from '../../text/partner'
import type { EditorProps } from '../../ui/evidence/editor'
import { DraftContext } from '../../ui/fields/draft-context'
import { Waiting } from '../../ui/waiting'
import { PathHeader } from './header/path-header'
import { PartContent } from './part-content'
import { PartTabs } from './part-tabs'
import classes from './partner-page.module.css'
import { toShownPart } from './shown-part'

/** Everything about one partner, under `#/partner/<id>/<part>`. */
export function PartnerPage() {
  const { id } = useRoute()
  return id === null ? <NoPartner /> : <OnePartner key={id} id={id} />
}

function OnePartner({ id }: { readonly id: string }) {
  const dossier = useDossier(id)
  const workspace = useWorkspace()
  const draftsLoaded = useDraftsLoaded()
  if (dossier === null) return <NoPartner />
  if (dossier === undefined || workspace === undefined || !draftsLoaded) return <Waiting label={partnerWords.loading} />
  return <Shown dossier={dossier} workspace={workspace} />
}

/** Fields ask for their drafts once, when they appear. */
function useDraftsLoaded(): boolean {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    void loadDrafts().then(() => setLoaded(true))
  }, [])
  return loaded
}

function Shown({ dossier, workspace }: { readonly dossier: Dossier; readonly workspace: Workspace }) {
  const { part: asked } = useRoute()
  const { readOnly } = useSession()
  const { partner } = dossier
  const inBin = partner.deletedAt !== null
  const props: EditorProps = {
    dossier,
    workspace,
    today: readToday(),
    submit: (command, label) => submitCommand(partner, command, label),
    submitAll: (commands, label) => submitCommands(partner, commands, label),
    readOnly: readOnly !== null || inBin,
  }
  const { part, stage } = toShownPart(asked, partner)
  return (
    <DraftContext.Provider value={keptDrafts}>
      <div className={classes['page']}>
        {inBin ? <InBin partner={partner} /> : null}
        <PathHeader {...props} shownStage={stage} part={stage === null ? part : null} />
        <PartTabs dossier={dossier} part={part} />
        <div className={classes['body']}>
          <PartContent key={stage ?? part} {...props} part={part} stage={stage} />
        </div>
      </div>
    </DraftContext.Provider>
  )
}

const InBin = ({ partner }: Pick<Dossier, 'partner'>) => (
  <Alert color="yellow" className={classes['bin'] ?? ''} title={partnerWords.inBin}>
    <Button size="compact-md" onClick={() => void takeFromBin(partner)}>
      {partnerWords.restore}
    </Button>
  </Alert>
)

const NoPartner = () => (
  <Center h="100%" p="xl">
    <Stack align="center">
      <Text fw={600}>{partnerWords.unknown}</Text>
      <Text size="sm">{partnerWords.unknownHow}</Text>
      <Button onClick={() => goTo('board')}>{partnerWords.toBoard}</Button>
    </Stack>
  </Center>
)
