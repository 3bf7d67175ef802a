export { createSite, type SiteOptions } from './create-site.ts'
export { createMemo, type Memo, type Site } from './site.ts'
