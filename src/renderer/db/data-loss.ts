/**
 * Chromium reports lost data only in the `dataLoss` field of the upgrade event, which Dexie does not pass on. A plain
 * open without version sees an upgrade only when the store does not exist; it is then cancelled, so nothing is created.
 */
export function readDataLoss(name: string): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name)
    let dataLoss = 'none'
    request.addEventListener('upgradeneeded', (event) => {
      dataLoss = 'dataLoss' in event && typeof event.dataLoss === 'string' ? event.dataLoss : 'none'
      request.transaction?.abort()
    })
    request.addEventListener('success', () => {
      request.result.close()
      resolve(dataLoss)
    })
    request.addEventListener('error', (event) => {
      event.preventDefault()
      resolve(dataLoss)
    })
    request.addEventListener('blocked', () => resolve(dataLoss))
  })
}
