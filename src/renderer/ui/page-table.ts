import type { ComponentType } from 'react'
import type { Page } from '../state/route'

/** Page components by name, each but the board loaded when it is first shown. */
export type PageTable = Readonly<Partial<Record<Page, ComponentType>>>
