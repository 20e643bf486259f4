/** What page and local host say to each other over HTTP; the request itself is a framed message. */
export const apiPrefix = '/api/'
/** Not a type that a form or a simple cross-origin request can carry. */
export const messageType = 'application/x-partnership-brain'
/** Ends the address of a call that a page of the demo set makes. */
export const demoSuffix = '?demo'
export const tokenHeader = 'x-partnership-brain'
