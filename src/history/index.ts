export {
  type Change,
  type Deed,
  forgetDetails,
  latestChange,
  listChangesAfter,
  type NewChange,
  recordChanges,
} from './changes.ts'
export { followChanges } from './follow.ts'
