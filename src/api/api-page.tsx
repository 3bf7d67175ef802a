import { listPublished } from '#content'
import { html, inReadersLanguage, type SiteRequest, siteRequest } from '#site'
import { PageHead, renderPage, Table } from '#web'
import type { ApiRequest } from './api-request.ts'
import { collectionNames, collections } from './collections.ts'

/** `/api`: what programs can read here, told to people. */
export async function apiPage({ site, asked }: ApiRequest): Promise<Response> {
  const request = await inReadersLanguage(await siteRequest(site, asked, {}))
  const { t, language, frame } = request
  const [file] = await listPublished(site.db, 'policy-file', { limit: 1 })
  const [topic] = await listPublished(site.db, 'topic', { limit: 1, order: 'key' })
  const page = renderPage({
    site: frame,
    language,
    path: '/api',
    alternates: frame.languages.map((one) => ({
      language: one,
      path: `/api?language=${one}`,
      translated: false,
    })),
    title: t('api.title'),
    description: t('api.lede'),
    children: (
      <div class="wide">
        <PageHead language={language} title={t('api.title')} lede={t('api.lede')} />
        <Addresses
          request={request}
          title={t('api.json')}
          hint={t('api.json.hint')}
          of={[
            ...collectionNames.map((name): Row => [`/api/v1/${name}`, t(`kind.${collections[name]}`)]),
            ...(file === undefined
              ? []
              : ([
                  [`/api/v1/policy-files/${file.key}`, t('api.entry')],
                  [`/api/v1/policy-files/${file.key}/status`, t('api.status')],
                ] satisfies Row[])),
            ['/api/v1/search?q=children', t('api.search')],
            ['/api/v1/words', t('api.words')],
            ['/api/openapi.json', t('api.openapi')],
          ]}
        />
        <Addresses
          request={request}
          title={t('api.feeds')}
          hint={t('api.feeds.hint')}
          of={[
            [`/${language}/feed.atom`, t('api.feed.site')],
            ...(topic === undefined
              ? []
              : ([[`/${language}/feed.json?topic=${topic.key}`, t('api.feed.topic')]] satisfies Row[])),
            [`/${language}/feed.rss?kind=policy-file`, t('api.feed.moves')],
            [`/${language}/files.ics`, t('shell.calendar')],
          ]}
        />
        <Addresses
          request={request}
          title={t('api.harvest')}
          hint={t('api.harvest.hint')}
          of={[['/oai?verb=Identify', 'OAI-PMH 2.0']]}
        />
        <section>
          <h2>{t('api.permanent')}</h2>
          <p>{t('api.permanent.hint')}</p>
        </section>
      </div>
    ),
  })
  const response = html(page, { remember: false })
  response.headers.set('vary', 'accept-language')
  return response
}

type Row = readonly [address: string, gives: string]

type AddressesProps = { request: SiteRequest; title: string; hint: string; of: readonly Row[] }

function Addresses({ request: { t, language }, title, hint, of }: AddressesProps) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{hint}</p>
      <Table
        language={language}
        caption={title}
        captionHidden
        head={[t('api.address'), t('api.gives')]}
        rows={of.map(([address, gives]) => [
          <a href={address} dir="ltr">
            <code>{address}</code>
          </a>,
          gives,
        ])}
      />
    </section>
  )
}
