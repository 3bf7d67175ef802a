import { robots } from './crawlers/robots.ts'
import { securityText } from './crawlers/security-text.ts'
import { sitemap } from './crawlers/sitemap.ts'
import { feed } from './feeds/feed.ts'
import { figurePage } from './figures/figure-page.tsx'
import { figuresPage } from './figures/figures-page.tsx'
import { fileCalendar } from './files/file-calendar.ts'
import { fileEmbedPage } from './files/file-embed-page.tsx'
import { filePage } from './files/file-page.tsx'
import { filePrintPage } from './files/file-print-page.tsx'
import { filesCalendar } from './files/files-calendar.ts'
import { filesCsv } from './files/files-csv.ts'
import { filesPage } from './files/files-page.tsx'
import { oembed } from './files/oembed.ts'
import { homePage } from './home/home-page.tsx'
import { libraryPage } from './library/library-page.tsx'
import { citation, resourcePage } from './library/resource-page.tsx'
import { memberPage } from './members/member-page.tsx'
import { membersPage } from './members/members-page.tsx'
import { nationalCsv } from './national/national-csv.ts'
import { contentPage } from './pages/content-page.tsx'
import { permanentAddress, permanentVersion } from './permanent/permanent-address.ts'
import type { Handler } from './site.ts'
import { statementPage } from './statements/statement-page.tsx'
import { statementsPage } from './statements/statements-page.tsx'
import { videoPage } from './videos/video-page.tsx'
import { videosPage } from './videos/videos-page.tsx'
import { checkOffline } from './words/check-offline.ts'
import { checkPage } from './words/check-page.tsx'
import { guideAddress } from './words/guide-address.ts'
import { leafletPage } from './words/leaflet-page.tsx'
import { termPage } from './words/term-page.tsx'
import { valePackage, wordsFile } from './words/words-exports.ts'
import { wordsPage } from './words/words-page.tsx'
import { topicPage } from './work/topic-page.tsx'
import { workPage } from './work/work-page.tsx'

/** Every address of the site and the page behind it. The first that fits answers. */
export const routes: readonly (readonly [path: string, handler: Handler])[] = [
  ['/robots.txt', robots],
  ['/sitemap.xml', sitemap],
  ['/sitemap-:page{[0-9]+}.xml', sitemap],
  ['/.well-known/security.txt', securityText],
  ['/oembed', oembed],
  ['/:file{words\\.(?:csv|json|ttl|tbx)}', wordsFile],
  ['/words/vale/:name', valePackage],
  ['/words', guideAddress],
  ['/words/:slug', guideAddress],
  ['/id/:id', permanentAddress],
  ['/id/:id/v/:version{[0-9]+}', permanentVersion],
  ['/:language/', homePage],
  ['/:language/work', workPage],
  ['/:language/work/:slug', topicPage],
  ['/:language/files', filesPage],
  ['/:language/files.ics', filesCalendar],
  ['/:language/files.csv', filesCsv],
  ['/:language/files/:slug{.+\\.ics}', fileCalendar],
  ['/:language/files/:slug/national.csv', nationalCsv],
  ['/:language/files/:slug/print', filePrintPage],
  ['/:language/files/:slug/embed', fileEmbedPage],
  ['/:language/files/:slug', filePage],
  ['/:language/library', libraryPage],
  ['/:language/library/:slug{.+\\.(?:bib|ris|csl\\.json)}', citation],
  ['/:language/library/:slug', resourcePage],
  ['/:language/videos', videosPage],
  ['/:language/videos/:slug', videoPage],
  ['/:language/members', membersPage],
  ['/:language/members/:slug', memberPage],
  ['/:language/words', wordsPage],
  ['/:language/words/check', checkPage],
  ['/:language/words/check/offline.js', checkOffline],
  ['/:language/words/leaflet', leafletPage],
  ['/:language/words/:slug', termPage],
  ['/:language/figures', figuresPage],
  ['/:language/figures/:slug', figurePage],
  ['/:language/statements', statementsPage],
  ['/:language/statements/:slug', statementPage],
  ['/:language/:feed{feed\\.(?:atom|rss|json)}', feed],
  ['/:language/:slug', contentPage],
]
