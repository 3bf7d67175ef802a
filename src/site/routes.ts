import { contentPage } from './content-page.tsx'
import { feed } from './feed.ts'
import { figurePage } from './figure-page.tsx'
import { figuresPage } from './figures-page.tsx'
import { fileCalendar, filesCalendar } from './file-calendar.ts'
import { filePage } from './file-page.tsx'
import { filePrintPage } from './file-print-page.tsx'
import { filesPage } from './files-page.tsx'
import { homePage } from './home-page.tsx'
import { libraryPage } from './library-page.tsx'
import { memberPage } from './member-page.tsx'
import { membersPage } from './members-page.tsx'
import { permanentAddress, permanentVersion } from './permanent-address.ts'
import { citation, resourcePage } from './resource-page.tsx'
import { robots } from './robots.ts'
import { securityText } from './security-text.ts'
import type { Handler } from './site.ts'
import { sitemap } from './sitemap.ts'
import { statementPage } from './statement-page.tsx'
import { statementsPage } from './statements-page.tsx'
import { termPage } from './term-page.tsx'
import { topicPage } from './topic-page.tsx'
import { videoPage } from './video-page.tsx'
import { videosPage } from './videos-page.tsx'
import { wordsPage } from './words-page.tsx'
import { workPage } from './work-page.tsx'

/** Every address of the site and the page behind it. The first that fits answers. */
export const routes: readonly (readonly [path: string, handler: Handler])[] = [
  ['/robots.txt', robots],
  ['/sitemap.xml', sitemap],
  ['/sitemap-:page{[0-9]+}.xml', sitemap],
  ['/.well-known/security.txt', securityText],
  ['/id/:id', permanentAddress],
  ['/id/:id/v/:version{[0-9]+}', permanentVersion],
  ['/:language/', homePage],
  ['/:language/work', workPage],
  ['/:language/work/:slug', topicPage],
  ['/:language/files', filesPage],
  ['/:language/files.ics', filesCalendar],
  ['/:language/files/:slug{.+\\.ics}', fileCalendar],
  ['/:language/files/:slug/print', filePrintPage],
  ['/:language/files/:slug', filePage],
  ['/:language/library', libraryPage],
  ['/:language/library/:slug{.+\\.(?:bib|ris|csl\\.json)}', citation],
  ['/:language/library/:slug', resourcePage],
  ['/:language/videos', videosPage],
  ['/:language/videos/:slug', videoPage],
  ['/:language/members', membersPage],
  ['/:language/members/:slug', memberPage],
  ['/:language/words', wordsPage],
  ['/:language/words/:slug', termPage],
  ['/:language/figures', figuresPage],
  ['/:language/figures/:slug', figurePage],
  ['/:language/statements', statementsPage],
  ['/:language/statements/:slug', statementPage],
  ['/:language/:feed{feed\\.(?:atom|rss|json)}', feed],
  ['/:language/:slug', contentPage],
]
