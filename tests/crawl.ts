import { decode, tagsOf } from './html.ts'
import type { Reachable } from './running-site.ts'

export type Answer = {
  path: string
  status: number
  type: string
  headers: Record<string, string>
  /** Empty for fonts and the like. */
  body: string
  /** Addresses on this site that it names, with their fragments. */
  links: string[]
}

const starts = ['/', '/robots.txt', '/sitemap.xml']

/**
 * Everything a reader can come to by following links from the home pages, by path and query.
 * Links that carry a query are followed from pages that have none: there is no end of searches.
 */
export async function crawl(site: Reachable): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>()
  let waiting = starts
  while (waiting.length > 0) {
    const next: string[] = []
    // A few at a time, as a polite crawler would.
    for (let i = 0; i < waiting.length; i += 16) {
      const found = await Promise.all(waiting.slice(i, i + 16).map((path) => answerOf(site, path)))
      for (const answer of found) {
        answers.set(answer.path, answer)
        next.push(
          ...answer.links
            .map(withoutFragment)
            .filter((link) => !(link.includes('?') && answer.path.includes('?'))),
        )
      }
    }
    waiting = [...new Set(next)].filter((path) => !answers.has(path))
  }
  return answers
}

/** Only the pages: finished HTML. */
export function pagesIn(answers: ReadonlyMap<string, Answer>): Answer[] {
  return [...answers.values()].filter(({ status, type }) => status === 200 && type.startsWith('text/html'))
}

/** Links that lead nowhere, and fragments that their page does not have: one sentence for each, with a page that has it. */
export function findBrokenLinks(answers: ReadonlyMap<string, Answer>): string[] {
  const broken = new Map<string, string[]>()
  for (const { path, links } of answers.values())
    for (const link of links) {
      const fault = faultOf(link, answers)
      if (fault !== undefined)
        broken.set(`${link} ${fault}`, [...(broken.get(`${link} ${fault}`) ?? []), path])
    }
  return [...broken].map(([fault, pages]) => `${fault}; linked from ${pages[0]} and ${pages.length - 1} more`)
}

function faultOf(link: string, answers: ReadonlyMap<string, Answer>): string | undefined {
  const target = answers.get(withoutFragment(link))
  if (target === undefined) return undefined // a search reached from a search
  if (target.status >= 400) return `answers ${target.status}`
  const fragment = link.split('#')[1] ?? ''
  if (fragment === '' || !target.type.startsWith('text/html')) return undefined
  return idsOf(target).has(decodeURIComponent(fragment))
    ? undefined
    : 'names a place that the page does not have'
}

const ids = new WeakMap<Answer, Set<string>>()

function idsOf(answer: Answer): Set<string> {
  let known = ids.get(answer)
  if (known === undefined) {
    known = new Set(tagsOf(answer.body).flatMap(({ attributes }) => attributes.id ?? []))
    ids.set(answer, known)
  }
  return known
}

async function answerOf(site: Reachable, path: string): Promise<Answer> {
  const response = await site.ask(path)
  const type = response.headers.get('content-type') ?? ''
  const body = /^(text|application\/(.*\+)?(xml|json))/.test(type)
    ? await response.text()
    : await drain(response)
  const location = response.headers.get('location')
  const links = [...linksOf(body, type), ...(location === null ? [] : [location])].flatMap(
    (link) => onSite(link, path, site.origin) ?? [],
  )
  return {
    path,
    status: response.status,
    type,
    headers: Object.fromEntries(response.headers),
    body,
    links: [...new Set(links)],
  }
}

async function drain(response: Response): Promise<string> {
  await response.arrayBuffer()
  return ''
}

/** Every address that an answer names, whatever it is for. */
export function linksOf(body: string, type: string): string[] {
  if (type.startsWith('text/html'))
    return tagsOf(body).flatMap(({ attributes: { href, src, action, poster } }) =>
      [href, src, action, poster].filter((link) => link !== undefined),
    )
  if (type.startsWith('text/css'))
    return [...body.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map((match) => match[1] as string)
  if (type.includes('xml'))
    return [...body.matchAll(/<(?:loc|link|url)>([^<]+)<|(?:href|url)="([^"]+)"/g)].map((match) =>
      decode(match[1] ?? match[2] ?? ''),
    )
  if (type.includes('json'))
    return [...body.matchAll(/"(?:url|home_page_url|feed_url|next_url)":\s*"([^"]+)"/g)].map(
      (match) => match[1] as string,
    )
  if (type.startsWith('text/calendar'))
    return [...body.replace(/\r\n[ \t]/g, '').matchAll(/^URL[^:]*:(.+?)\r?$/gm)].map(
      (match) => match[1] as string,
    )
  if (type.startsWith('text/plain'))
    return [...body.matchAll(/^(?:Sitemap|Canonical|Policy): (\S+)/gm)].map((match) => match[1] as string)
  return []
}

/** Path, query and fragment of a link that stays on the site; undefined for one that leads elsewhere. */
function onSite(link: string, from: string, origin: string): string | undefined {
  const url = URL.parse(link, origin + from)
  return url?.origin === origin ? url.pathname + url.search + url.hash : undefined
}

function withoutFragment(link: string): string {
  return link.split('#')[0] as string
}
