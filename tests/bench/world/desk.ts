import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Snapshot } from '#shared/backup/snapshot'
import type { BenchOptions } from '../options'
import { makePartners } from './make-partners'
import { createWorld, type World } from './world'

/** What measures work with. Worlds and workspaces are made when they are first asked for, and kept until the end. */
export type Desk = {
  readonly options: BenchOptions
  readonly workspace: (partners: number) => Snapshot
  readonly world: (partners: number) => Promise<World>
  /** Throws a world away that is not needed any more: 50,000 partners take room. */
  readonly drop: (partners: number) => Promise<void>
  readonly close: () => Promise<void>
}

export function createDesk(options: BenchOptions): Desk {
  const today = new Date().toISOString().slice(0, 10)
  const workspaces = new Map<number, Snapshot>()
  const worlds = new Map<number, Promise<World>>()
  const workspace = (partners: number): Snapshot => {
    const made = workspaces.get(partners) ?? makePartners(partners, today)
    workspaces.set(partners, made)
    return made
  }
  const make = async (partners: number): Promise<World> =>
    createWorld(await mkdtemp(join(tmpdir(), 'partnership-brain-bench-')), workspace(partners))
  const drop = async (partners: number): Promise<void> => {
    // A world that could not be made has told so where it was asked for.
    const world = await worlds.get(partners)?.catch(() => undefined)
    worlds.delete(partners)
    workspaces.delete(partners)
    if (world === undefined) return
    await world.close()
    await rm(world.folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    options,
    workspace,
    world(partners) {
      const world = worlds.get(partners) ?? make(partners)
      worlds.set(partners, world)
      return world
    },
    drop,
    async close() {
      for (const partners of worlds.keys()) await drop(partners)
    },
  }
}
