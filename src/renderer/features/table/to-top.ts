/** Where a row of the virtualised table stands. */
export const toTop = (top: number): string => `translateY(${String(top)}px)`
