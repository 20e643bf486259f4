import { useAnnouncement } from '../../state/announcer'

/** Spoken by screen readers; a zero-width mark makes an equal sentence a new one. */
export function Announcements() {
  const { sentence, count } = useAnnouncement()
  return (
    <div className="visually-hidden" role="status" aria-live="assertive">
      {sentence}
      {count % 2 === 1 ? '\u200b' : ''}
    </div>
  )
}
