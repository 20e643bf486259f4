import { promises, type StatsFs } from 'node:fs'
import type { DiskState } from '#shared/contract/host-api'

const megabyte = 1_000_000

/** Free bytes under which the app warns, stops writing, and does not even open the store. */
export const diskLimits = { low: 1000 * megabyte, readOnly: 300 * megabyte, refuse: 50 * megabyte } as const

export function toDiskLevel(freeBytes: number): DiskState['level'] {
  if (freeBytes < diskLimits.refuse) return 'refuse'
  if (freeBytes < diskLimits.readOnly) return 'read-only'
  return freeBytes < diskLimits.low ? 'low' : 'ok'
}

export type MeasureFreeBytes = (folder: string) => Promise<number>

/** What an ordinary user may still write, which is less than what root may. */
export const toFreeBytes = ({ bavail, bsize }: Pick<StatsFs, 'bavail' | 'bsize'>): number => bavail * bsize

export const measureFreeBytes: MeasureFreeBytes = async (folder) => toFreeBytes(await promises.statfs(folder))

export async function readDisk(folder: string, measure: MeasureFreeBytes = measureFreeBytes): Promise<DiskState> {
  const freeBytes = await measure(folder)
  return { freeBytes, level: toDiskLevel(freeBytes) }
}
