import type { ReactNode } from 'react'
import classes from './partner-page.module.css'

/** What stands where nothing was entered yet. */
export const Empty = ({ children }: { readonly children: ReactNode }) => <p className={classes['empty']}>{children}</p>
