/** How a partnership is going; it colours what people wrote and what was measured. */
export type Course = 'strong' | 'fair' | 'weak'
