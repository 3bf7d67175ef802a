import { type Localised, listPublished, localise } from '#content'
import { collator, countryName, formatDate, formatList } from '#languages'
import { Facts, hostOf, Languages, SectionHeading, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'

type Member = Localised<'member'>

/** Members that offer something to people, of one country; '' where the country is not told. */
export type CountryOfMembers = { code: string; name: string; members: Member[] }

/** Members who can help, by country in the order of the reader's alphabet. */
export async function membersWhoHelp(request: SiteRequest): Promise<CountryOfMembers[]> {
  const { db, language, t } = request
  const { compare } = collator(language)
  const members = (await listPublished(db, 'member', { limit: 10_000, order: 'key' }))
    .filter(({ shared }) => shared.services.length > 0)
    .map((member) => localise(member, language))
    .toSorted((a, b) => compare(a.fields.title.value, b.fields.title.value))
  return [...Map.groupBy(members, ({ shared }) => shared.country ?? '')]
    .map(([code, members]) => ({
      code,
      name: code === '' ? t('help.countryUntold') : countryName(code, language),
      members,
    }))
    .toSorted((a, b) => Number(a.code === '') - Number(b.code === '') || compare(a.name, b.name))
}

type HelpingMembersProps = { request: SiteRequest; countries: readonly CountryOfMembers[] }

/** Who can help, where, with what and in which languages. The date says how old each entry is. */
export function HelpingMembers({ request, countries }: HelpingMembersProps) {
  const { t, language } = request
  return (
    <section>
      <SectionHeading id="members">{t('help.members')}</SectionHeading>
      <p class="soft">{t('help.membersHint')}</p>
      {countries.map(({ code, name, members }) => (
        <section class="group">
          <h3 id={code === '' ? 'elsewhere' : code.toLowerCase()}>{name}</h3>
          <ul class="rows">
            {members.map((member) => (
              <HelpingMember request={request} member={member} />
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={`/${language}/members`}>{t('home.allMembers')}</a>
      </p>
    </section>
  )
}

function HelpingMember({ request: { language, t }, member }: { request: SiteRequest; member: Member }) {
  const { title, summary } = member.fields
  const { city, services, languages, website, asOf } = member.shared
  return (
    <li>
      <h4 {...spoken(title, language)}>
        <a href={pathTo(member, language)}>{wordsOf(title)}</a>
      </h4>
      {summary !== undefined && <p {...spoken(summary, language)}>{wordsOf(summary)}</p>}
      <p>
        {formatList(
          services.map((service) => t(`service.${service}`)),
          language,
        )}
      </p>
      <Facts
        of={[
          city !== undefined && <bdi>{city}</bdi>,
          languages.length > 0 && <Languages of={languages} within={language} />,
          website !== undefined && (
            <a href={website} rel="noreferrer">
              <bdi dir="ltr">{hostOf(website)}</bdi>
            </a>
          ),
          asOf === undefined ? t('help.undated') : t('help.asOf', { date: formatDate(asOf, language) }),
        ]}
      />
    </li>
  )
}
