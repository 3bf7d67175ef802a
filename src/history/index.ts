export { type Change, latestChange, listChangesAfter, type NewChange, recordChanges } from './changes.ts'
export { followChanges } from './follow.ts'
