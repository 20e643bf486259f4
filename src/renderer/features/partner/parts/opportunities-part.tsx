import { Badge } from '@mantine/core'
import { opportunityKinds } from '#shared/protocol/vocabulary'
import { opportunityWords } from '../../../text/evidence-records'
import { campaignPartWords, opportunityPartWords } from '../../../text/parts'
import type { EditorProps } from '../../../ui/evidence/editor'
import { OpportunitiesEditor } from '../../../ui/evidence/opportunities-editor'
import { Card } from '../card'
import classes from './parts.module.css'

/** Relationship Growth Rule: this cycle's opportunities, and what became of the earlier ones. */
export const OpportunitiesPart = (props: EditorProps) => (
  <>
    <Card title={opportunityPartWords.title}>
      <OpportunitiesEditor {...props} />
    </Card>
    <EarlierOpportunities {...props} />
  </>
)

function EarlierOpportunities({ dossier }: EditorProps) {
  const earlier = dossier.opportunities.filter(({ cycle }) => cycle < dossier.partner.cycle)
  if (earlier.length === 0) return null
  return (
    <Card title={opportunityPartWords.earlier}>
      <ul className={classes['plain']}>
        {earlier
          .toSorted((a, b) => b.cycle - a.cycle)
          .map((one) => (
            <li key={one.id} className={classes['record']}>
              <div>
                <strong dir="auto">{one.title}</strong>{' '}
                <Badge variant="light">{campaignPartWords.cycle(one.cycle)}</Badge>{' '}
                <Badge variant="default">{opportunityWords.states[one.state]}</Badge>{' '}
                <small>{opportunityKinds[one.kind]}</small>
              </div>
              <dl className={classes['against']}>
                <dt>{opportunityPartWords.expected}</dt>
                <dd dir="auto">{one.expected.trim() || opportunityPartWords.unknown}</dd>
                <dt>{opportunityPartWords.actual}</dt>
                <dd dir="auto">{one.actual.trim() || opportunityPartWords.unknown}</dd>
              </dl>
            </li>
          ))}
      </ul>
    </Card>
  )
}
