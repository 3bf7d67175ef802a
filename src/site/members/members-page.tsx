import { collator, countryName, formatNumber, type Language, messages, nameOf } from '#languages'
import {
  EmptyState,
  type Facet,
  FacetGroup,
  FacetPanel,
  Facts,
  Languages,
  PageHead,
  renderPage,
  SectionHeading,
  spoken,
  Table,
  wordsOf,
} from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage, pathTo } from '../common/addresses.ts'
import { feedsAt } from '../common/feed-links.ts'
import { findNetwork } from '../common/frame.ts'
import { topicsByKey } from '../common/topics.ts'
import type { SiteRequest } from '../site.ts'
import {
  countValues,
  fits,
  type Member,
  type MemberFacet,
  type MemberFilters,
  memberFacets,
  parseMemberFilters,
  printMemberFilters,
} from './member-filters.ts'
import { allMembers } from './members.ts'
import { MembersMap } from './members-map.tsx'

/** The directory: all members, narrowed by country, topic, service and language, with a map and the table that says the same. */
export async function membersPage(request: SiteRequest): Promise<Response> {
  const { language, t, frame, url, site } = request
  const members = await allMembers(request)
  const { filters, leftOut } = parseMemberFilters(url.searchParams, members)
  const shown = members.filter((member) => fits(member, filters))
  const printed = printMemberFilters(filters)
  const place = printed === '' ? 'members' : `members?${printed}`
  const network = await findNetwork(site, language)
  const naming = await facetNames(request)
  const chosen = memberFacets.filter((facet) => filters[facet] !== undefined).length
  return html(
    renderPage({
      site: frame,
      language,
      path: `/${language}/${place}`,
      alternates: inEveryLanguage(request, place),
      title: t('nav.members'),
      ...(network?.fields.members === undefined ? {} : { description: network.fields.members.value }),
      section: 'members',
      feeds: feedsAt(request, 'kind=member', t('nav.members')),
      hidden: chosen > 1,
      children: (
        <div class="wide">
          <PageHead language={language} title={t('nav.members')} lede={network?.fields.members}>
            <p class="soft">{t('members.sample')}</p>
            {leftOut.map((value) => (
              <p class="note">{t('members.filterIgnored', { value })}</p>
            ))}
          </PageHead>
          <div class="results">
            <Filters request={request} members={members} filters={filters} naming={naming} />
            <Directory request={request} members={shown} narrowed={chosen > 0} />
          </div>
          <Where request={request} members={shown} />
        </div>
      ),
    }),
    { remember: chosen <= 1 },
  )
}

type Naming = (facet: MemberFacet, value: string) => Facet['label']

/** What the values of facets are called. */
async function facetNames(request: SiteRequest): Promise<Naming> {
  const { language, t } = request
  const topics = await topicsByKey(request)
  return (facet, value) => {
    if (facet === 'country') return countryName(value, language)
    if (facet === 'language') return nameOf(value, language)
    if (facet === 'service') return t(`service.${value as Member['shared']['services'][number]}`)
    const topic = topics.get(value)
    const part = topic?.parts[language] ?? topic?.parts[topic.sourceLanguage]
    return part === undefined ? value : { value: part.fields.title, language: part.language }
  }
}

type FiltersProps = {
  request: SiteRequest
  members: readonly Member[]
  filters: MemberFilters
  naming: Naming
}

function Filters({ request: { language, t }, members, filters, naming }: FiltersProps) {
  const { compare } = collator(language)
  const facetsOf = (facet: MemberFacet): Facet[] =>
    [...countValues(members, facet, filters)]
      .map(([value, count]) => {
        const chosen = filters[facet] === value
        const { [facet]: _, ...others } = filters
        const printed = printMemberFilters(chosen ? others : { ...filters, [facet]: value })
        const href = printed === '' ? `/${language}/members` : `/${language}/members?${printed}`
        return { label: naming(facet, value), count, href, chosen }
      })
      .toSorted((a, b) => compare(wordsOf(a.label), wordsOf(b.label)))
  return (
    <FacetPanel language={language} open={Object.keys(filters).length > 0}>
      {memberFacets.map((facet) => (
        <FacetGroup
          language={language}
          title={t(`members.facet.${facet}`)}
          facets={facetsOf(facet)}
          shown={12}
        />
      ))}
    </FacetPanel>
  )
}

type DirectoryProps = { request: SiteRequest; members: readonly Member[]; narrowed: boolean }

function Directory({ request, members, narrowed }: DirectoryProps) {
  const { language, t } = request
  if (members.length === 0) return <NobodyFits request={request} narrowed={narrowed} />
  return (
    <div>
      <div class="section-head">
        <h2>{t('members.found', { count: members.length })}</h2>
        {narrowed && <a href={`/${language}/members`}>{t('members.all')}</a>}
      </div>
      <ul class="rows">
        {members.map((member) => (
          <MemberItem request={request} member={member} />
        ))}
      </ul>
    </div>
  )
}

function NobodyFits({ request: { language, t }, narrowed }: { request: SiteRequest; narrowed: boolean }) {
  if (!narrowed) return <EmptyState title={t('members.noneYet')} />
  return (
    <EmptyState title={t('members.none')}>
      <p>
        {t('members.noneHint')} <a href={`/${language}/members`}>{t('members.all')}</a>
      </p>
    </EmptyState>
  )
}

/** One member in the directory. To be put into `<ul class="rows">`. */
export function MemberItem({ request: { language, t }, member }: { request: SiteRequest; member: Member }) {
  const { title, summary } = member.fields
  const { country, city, scope, services, languages } = member.shared
  const place = [city, country && countryName(country, language)].filter((part) => part !== undefined)
  return (
    <li>
      <h3 {...spoken(title, language)}>
        <a href={pathTo(member, language)}>{wordsOf(title)}</a>
      </h3>
      {summary !== undefined && <p {...spoken(summary, language)}>{wordsOf(summary)}</p>}
      <Facts
        of={[
          place.length > 0 && place.join(t('list.comma')),
          place.length === 0 && scope === 'europe' && t('members.europe'),
          services.length > 0 && services.map((service) => t(`service.${service}`)).join(t('list.comma')),
          languages.length > 0 && <Languages of={languages} within={language} />,
        ]}
      />
    </li>
  )
}

/** Map and table of the members shown, by country. */
function Where({ request, members }: { request: SiteRequest; members: readonly Member[] }) {
  const { language, t } = request
  if (members.length === 0) return null
  const { compare } = collator(language)
  const byPlace = Map.groupBy(members, placeOf)
  const counts = new Map([...byPlace].map(([place, own]) => [place, own.length]))
  const nameOfPlace = (place: Place) =>
    place === 'none'
      ? t('members.noCountry')
      : place === 'europe'
        ? t('members.europe')
        : countryName(place, language)
  const isCountry = (place: Place) => place !== 'none' && place !== 'europe'
  const rows = [...counts.keys()].toSorted(
    (a, b) => Number(isCountry(b)) - Number(isCountry(a)) || compare(nameOfPlace(a), nameOfPlace(b)),
  )
  return (
    <section>
      <SectionHeading id="map">{t('members.map')}</SectionHeading>
      <div class="split map-and-table">
        <MembersMap language={language} counts={counts} />
        <Table
          language={language}
          caption={t('members.table')}
          head={[t('members.table.country'), t('members.table.members')]}
          rows={rows.map((place) => [
            isCountry(place) ? (
              <a href={`/${language}/members?country=${place}`} rel="nofollow">
                {nameOfPlace(place)}
              </a>
            ) : (
              nameOfPlace(place)
            ),
            <>
              <strong>{formatNumber(counts.get(place) ?? 0, language)}</strong>{' '}
              <Names of={byPlace.get(place) ?? []} language={language} />
            </>,
          ])}
        />
      </div>
    </section>
  )
}

/** The country of a member; else that it works across Europe, or that nothing is said. */
type Place = string

function placeOf({ shared }: Member): Place {
  return shared.country ?? (shared.scope === 'europe' ? 'europe' : 'none')
}

function Names({ of, language }: { of: readonly Member[]; language: Language }) {
  const comma = messages(language)('list.comma')
  return (
    <>
      {of.map((member, i) => (
        <>
          {i > 0 && comma}
          <bdi {...spoken(member.fields.title, language)}>{wordsOf(member.fields.title)}</bdi>
        </>
      ))}
    </>
  )
}
