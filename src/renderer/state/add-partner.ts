import { create } from 'zustand'

/** Whether the dialog that adds a partner is open. */
export const useAddPartner = create<{ readonly open: boolean }>()(() => ({ open: false }))

export const openAddPartner = (): void => {
  useAddPartner.setState({ open: true })
}

export const closeAddPartner = (): void => {
  useAddPartner.setState({ open: false })
}
