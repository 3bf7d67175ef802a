/** What programs read, as one function; it gives nothing for an address that is not the API's. */
export { type ApiOptions, bodyLimit, createApi } from './create-api.ts'
/** Counts of answers for operators, without a word about readers. */
export { createMetrics, type Metrics } from './metrics.ts'
