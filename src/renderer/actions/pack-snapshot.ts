import { Database } from '../db/database'
import { writeStoreLines } from '../db/store-lines'
import { createPress } from './press'
import type { PackCall, PackedSnapshot } from './snapshot-thread'

/** Reads the store through a connection of its own, in one transaction, and presses it; `take` gets all pieces but the last. */
export async function packSnapshot(
  { storeName, createdAt }: PackCall,
  take: (piece: Uint8Array) => void,
): Promise<PackedSnapshot> {
  const db = new Database(storeName)
  await db.open()
  try {
    const press = createPress(take)
    const written = await writeStoreLines(db, createdAt, press)
    return { ...written, payload: await press.end() }
  } finally {
    db.close()
  }
}
