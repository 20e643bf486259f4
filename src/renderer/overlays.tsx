/** The dialogs that may open over any page; each shows itself by its own state. */
export const Overlays = () => null
