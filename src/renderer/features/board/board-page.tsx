import { usePartnerList } from '../../db/live/partner-list'

export function BoardPage() {
  const { byId, ready } = usePartnerList()
  return <p>{ready ? `${String(byId.size)} partners` : 'Reading'}</p>
}
