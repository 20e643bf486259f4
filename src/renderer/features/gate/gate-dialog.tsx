import { Center, Loader, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { loadDrafts } from '../../actions/drafts'
import { useDossier } from '../../db/live/use-dossier'
import { useWorkspace } from '../../db/live/use-workspace'
import { endDecision, type PendingDecision, usePendingDecision } from '../../state/pending-decision'
import { gateWords } from '../../text/gate'
import { GateContent } from './gate-content'

/** The dialog in which every decision is taken, wherever it was begun. */
export function GateDialog() {
  const { pending } = usePendingDecision()
  return pending === null ? null : (
    <Gate key={`${pending.partnerId} ${pending.decision ?? ''} ${pending.to ?? ''}`} pending={pending} />
  )
}

function Gate({ pending }: { readonly pending: PendingDecision }) {
  const dossier = useDossier(pending.partnerId)
  const workspace = useWorkspace()
  const draftsReady = useDraftsReady()
  if (dossier === undefined || workspace === undefined || !draftsReady) {
    return (
      <Modal opened onClose={endDecision} title={gateWords.reading} size="xl" transitionProps={{ duration: 0 }}>
        <Center mih={200} role="status" aria-label={gateWords.reading}>
          <Loader />
        </Center>
      </Modal>
    )
  }
  if (dossier === null || dossier.partner.deletedAt !== null) {
    return (
      <Modal opened onClose={endDecision} title={gateWords.gone}>
        <Text>{gateWords.gone}</Text>
      </Modal>
    )
  }
  return <GateContent stored={dossier} workspace={workspace} pending={pending} />
}

function useDraftsReady(): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void loadDrafts().then(() => setReady(true))
  }, [])
  return ready
}
