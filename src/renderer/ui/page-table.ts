import type { ComponentType, LazyExoticComponent } from 'react'
import type { Page } from '../state/route'

/** Page components by name, each loaded when it is first shown. */
export type PageTable = Readonly<Partial<Record<Page, LazyExoticComponent<ComponentType>>>>
