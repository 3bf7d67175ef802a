import { messages, negotiate } from '#languages'
import { frameFor, siteLanguages } from './common/frame.ts'
import { ReadySections } from './common/ready-sections.ts'
import type { Site, SiteRequest } from './site.ts'

/** What a page needs to know. A language that the site does not speak is answered in the default one. */
export async function siteRequest(
  site: Site,
  asked: Request,
  params: Record<string, string>,
): Promise<SiteRequest> {
  const url = new URL(asked.url)
  const languages = await siteLanguages(site)
  const wanted = params.language ?? url.pathname.split('/')[1] ?? ''
  const language = languages.includes(wanted) ? wanted : (languages[0] ?? 'en')
  return {
    site,
    db: site.db,
    language,
    t: messages(language),
    today: site.clock.today(),
    frame: await frameFor(site, language),
    url,
    ready: new ReadySections(),
    params,
    preferredLanguage: negotiate(asked.headers.get('accept-language') ?? undefined, languages),
    wantsJson:
      /\bjson\b/.test(asked.headers.get('accept') ?? '') &&
      !/text\/html/.test(asked.headers.get('accept') ?? ''),
  }
}

/** For an address that has no language of its own: the one that `?language=` names, else the one that the browser asks for. */
export async function inReadersLanguage(request: SiteRequest): Promise<SiteRequest> {
  const named = request.url.searchParams.get('language')
  const { languages } = request.frame
  const language = named !== null && languages.includes(named) ? named : request.preferredLanguage
  return { ...request, language, t: messages(language), frame: await frameFor(request.site, language) }
}
