import type { Localised } from '#content'
import { countryName, formatDate } from '#languages'
import { DateText, Definitions, hostOf, Languages, PageHead, spoken, Text, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { entryDocument, entryPage } from '../common/entry-page.ts'
import { Lede } from '../common/lede.tsx'
import { prose } from '../common/prose.tsx'
import { topicsOf } from '../common/topics.ts'
import { TranslationNote } from '../common/translation-note.tsx'
import type { SiteRequest } from '../site.ts'
import { memberData } from './member-data.ts'

type Member = Localised<'member'>

/** A member: who it is, what it offers, and what shows that it is a member. What it hides is not among its fields. */
export const memberPage = entryPage('member', async (request, member) => {
  const { language, t } = request
  const { title, summary, body } = member.fields
  return entryDocument(request, member, {
    title,
    summary,
    section: 'members',
    kind: 'article',
    jsonLd: memberData(request, member),
    children: (
      <article class="wide member">
        <PageHead
          language={language}
          title={title}
          trail={[{ label: t('nav.members'), path: `/${language}/members` }]}
        >
          <TranslationNote entry={member} />
        </PageHead>
        <div class="split">
          <div>
            <Lede text={summary} within={language} />
            {body !== undefined && (await prose(request, body))}
            <Particulars
              request={request}
              member={member}
              topics={await topicsOf(request, member.shared.topics)}
            />
          </div>
          <Evidence request={request} member={member} />
        </div>
      </article>
    ),
  })
})

type ParticularsProps = { request: SiteRequest; member: Member; topics: Localised<'topic'>[] }

function Particulars({ request: { language, t }, member, topics }: ParticularsProps) {
  const { country, city, scope, website, services, languages } = member.shared
  const comma = t('list.comma')
  return (
    <Definitions
      of={[
        [
          t('member.country'),
          country !== undefined && (
            <a href={`/${language}/members?country=${country}`}>{countryName(country, language)}</a>
          ),
        ],
        [t('member.city'), city !== undefined && <bdi>{city}</bdi>],
        [t('member.scope'), scope !== undefined && t(`member.scope.${scope}`)],
        [
          t('member.website'),
          website !== undefined && (
            <>
              <a href={website} rel="noreferrer" dir="ltr">
                {hostOf(website)}
              </a>{' '}
              <span class="soft">({t('member.leaves')})</span>
            </>
          ),
        ],
        [
          t('member.topics'),
          topics.length > 0 &&
            topics.map((topic, i) => (
              <>
                {i > 0 && comma}
                <a href={pathTo(topic, language)} {...spoken(topic.fields.title, language)}>
                  {wordsOf(topic.fields.title)}
                </a>
              </>
            )),
        ],
        [
          t('member.services'),
          services.length > 0 &&
            services.map((service, i) => (
              <>
                {i > 0 && comma}
                <a href={`/${language}/members?service=${service}`}>{t(`service.${service}`)}</a>
              </>
            )),
        ],
        [t('member.languages'), languages.length > 0 && <Languages of={languages} within={language} />],
      ]}
    />
  )
}

/** What shows the membership, of which date, and how sure that makes it. */
function Evidence({ request: { language, t }, member }: { request: SiteRequest; member: Member }) {
  const { membership, joined, evidence, asOf, confidence, source, also, checked } = member.shared
  const { asOfNote, joinedNote } = member.fields
  return (
    <aside class="panel" aria-labelledby="evidence">
      <h2 id="evidence">{t('member.evidence')}</h2>
      <Definitions
        of={[
          [t('member.membership'), membership !== undefined && t(`member.membership.${membership}`)],
          [
            t('member.joined'),
            (joined !== undefined || joinedNote !== undefined) && (
              <>
                {joined !== undefined && <DateText date={joined} language={language} />}{' '}
                {joinedNote !== undefined && <Text of={joinedNote} within={language} />}
              </>
            ),
          ],
          [t('member.shownBy'), evidence !== undefined && t(`member.evidence.${evidence}`)],
          [
            t('member.source'),
            <a href={source} rel="noreferrer" dir="ltr">
              {hostOf(source)}
            </a>,
          ],
          [
            t('member.also'),
            also.length > 0 &&
              also.map((address, i) => (
                <>
                  {i > 0 && t('list.comma')}
                  <a href={address} rel="noreferrer" dir="ltr">
                    {hostOf(address)}
                  </a>
                </>
              )),
          ],
          [
            t('member.asOf'),
            <>
              {asOf === undefined ? t('member.asOf.unknown') : <DateText date={asOf} language={language} />}
              {asOfNote !== undefined && (
                <>
                  {'. '}
                  <Text of={asOfNote} within={language} />
                </>
              )}
            </>,
          ],
          [t('member.checked'), checked !== undefined && <DateText date={checked} language={language} />],
          [t('member.confidence'), confidence !== undefined && t(`member.confidence.${confidence}`)],
        ]}
      />
      <p class="note">
        {asOf === undefined ? t('member.undated') : t('member.dated', { date: formatDate(asOf, language) })}
      </p>
    </aside>
  )
}
