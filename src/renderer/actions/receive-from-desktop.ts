import { getHost } from '../host/get-host'
import { type FileArrival, receiveOpenedFiles } from '../host/opened-file'
import { openFile } from '../state/exchange'
import { tell } from '../state/notices'
import { goTo } from '../state/route'
import { useSession } from '../state/session'
import { desktopWords } from '../text/desktop'
import { describeFailure } from '../text/failures'

let receiving = false

/** From now on, files that the desktop opens with the program come to their page: lists to the import, backups to theirs. */
export function receiveFromDesktop(): void {
  if (receiving) return
  receiving = true
  void receiveOpenedFiles(getHost(), window.partnershipBrain, showArrival)
}

export function showArrival(arrival: FileArrival): void {
  switch (arrival.kind) {
    case 'sheet':
      showSheet(arrival.file)
      break
    case 'backup': {
      const { title, lines } = desktopWords.backup(arrival.fileName)
      goTo('backup')
      tell('info', title, lines)
      break
    }
    case 'failed':
      tell('failure', desktopWords.unreadable, [describeFailure(arrival.error)])
      break
  }
}

function showSheet(file: File): void {
  if (useSession.getState().readOnly === null) {
    openFile(file)
    return
  }
  tell('refusal', desktopWords.readOnly.title, desktopWords.readOnly.lines)
}
