import type { Catalogue } from '../catalogue'
import { english } from './english'

/** Every language by its tag; the system chooses among them. A further one is one file beside English and one line here. */
export const languages: Readonly<Record<string, Catalogue> & { en: Catalogue }> = { en: english }
