/**
 * What site and desk share: the shell of a page, the components, the mosaics, the static files.
 * Everything is a pure function of its props and says nothing but what `languages/` and the content say.
 */
export {
  type Asset,
  assetCaching,
  assetPath,
  findAsset,
  findScripts,
  huesStylesheet,
  listAssets,
} from './assets.ts'
export { Arrow, Hero, Panel, StatusBlock, WordsBand } from './blocks.tsx'
export {
  AskItem,
  Definitions,
  Figure,
  Languages,
  PolicyRow,
  ResourceItem,
  type ResourceSummary,
  WorkAreaCard,
} from './entries.tsx'
export { type ErrorStatus, renderBareErrorPage, renderErrorPage } from './error-page.tsx'
export { createHttpServer, type HttpServerOptions, rememberHeader, type Served } from './http-server.ts'
export { type Hue, huesAround } from './hues.ts'
export { Layout, renderPage } from './layout.tsx'
export { createLog, type Log } from './log.ts'
export { type LinkKind, Markdown, type MarkdownOptions, markdownToHtml } from './markdown.tsx'
export { Mark, Mosaic, type MosaicVariant } from './mosaic.tsx'
export { Breadcrumbs, PageHead, Pagination, SectionHeading } from './navigation.tsx'
export type { Alternate, FeedLink, LabelledLink, NavItem, Page, SiteFrame } from './page.ts'
export { PageMemory, respond } from './page-memory.ts'
export type { Scripts } from './scripts.ts'
export { EmptyState, type Facet, FacetGroup, FacetList, FacetPanel, SearchForm } from './search.tsx'
export {
  framedHeaders,
  offlineWorkerPolicy,
  scriptedPagePolicy,
  scriptPolicy,
  securityHeaders,
  sharedHeaders,
} from './security-headers.ts'
export { groupOfOutcome, StatusChip, type StatusGroup, StatusShape } from './status-chip.tsx'
export { Table } from './table.tsx'
export { DateText, Facts, FallbackNote, type Said, spoken, Text, wordsOf } from './text.tsx'
export { type Lane, type TimelineItem, TimelineList } from './timeline-list.tsx'
export { hostOf, VideoCard, VideoLength, VideoPoster, WatchVideo } from './video.tsx'
