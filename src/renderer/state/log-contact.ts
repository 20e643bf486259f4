import { create } from 'zustand'

/** The partner whose contact is being logged in the quick dialog; null while it is closed. */
export const useLogContact = create<{ readonly partnerId: string | null }>()(() => ({ partnerId: null }))

/** Opens the quick log over any page, for a card or the partner page. */
export const openLog = (partnerId: string): void => {
  useLogContact.setState({ partnerId })
}

export const closeLog = (): void => {
  useLogContact.setState({ partnerId: null })
}
