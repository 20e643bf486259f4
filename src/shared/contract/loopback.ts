/** What page and local host say to each other over HTTP; the request itself is a framed message. */
export const apiPrefix = '/api/'
/** Not a type that a form or a simple cross-origin request can carry. */
export const messageType = 'application/x-partnership-brain'
export const tokenHeader = 'x-partnership-brain'
