import { useEffect, useState } from 'react'
import { openFile, useExchange } from '../../state/exchange'
import { useSession } from '../../state/session'
import { frameWords } from '../../text/frame'
import classes from './drop-overlay.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** A file that is dragged over the window, on any page, leads to its import. */
export function DropOverlay() {
  const [over, setOver] = useState(false)
  const readOnly = useSession((state) => state.readOnly)
  const writing = useExchange((state) => state.work !== null && !state.work.canStop)
  const takes = readOnly === null && !writing
  useEffect(() => {
    const move = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      // Without this the browser leaves the page and shows the file instead.
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = takes ? 'copy' : 'none'
      setOver(takes)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (takes && file !== undefined) openFile(file)
    }
    window.addEventListener('dragover', move)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', move)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [takes])
  return over ? <div className={classes['overlay']}>{frameWords.drop}</div> : null
}
