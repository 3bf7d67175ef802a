import { type Field, type InLanguage, kinds, localise, type Published, type Version } from '#content'
import { formatDate } from '#languages'
import { dayOf } from '#shared'
import { PageHead, renderPage, spoken, Table, wordsOf } from '#web'
import { html } from '../answers.ts'
import { pathTo } from '../common/addresses.ts'
import { prose } from '../common/prose.tsx'
import { TranslationNote } from '../common/translation-note.tsx'
import type { SiteRequest } from '../site.ts'

type Shown = {
  /** The entry as it was. */
  shown: Published
  /** The entry as it is. */
  present: Published
  versions: readonly Version[]
  number: number
}

/** One published version of any entry: its texts as they stood, its other fields as open data has them. */
export async function versionPage(
  request: SiteRequest,
  { shown, present, versions, number }: Shown,
): Promise<Response> {
  const { language, t, frame } = request
  const entry = localise(shown, language)
  const title = entry.fields.title as InLanguage
  const path = `/id/${entry.id}/v/${number}`
  const now = pathTo(present, language)
  const isNewest = versions.at(-1)?.number === number
  const date = dateOf(versions.find((version) => version.number === number))
  return html(
    renderPage({
      site: frame,
      language,
      path,
      alternates: frame.languages.map((one) => ({
        language: one,
        path: `${path}?language=${one}`,
        translated: false,
      })),
      canonical: now ?? `/id/${entry.id}`,
      title: t('version.title', { title: title.value, number }),
      kind: 'article',
      hidden: true,
      children: (
        <article class="wide">
          <PageHead language={language} title={title}>
            <p class="note">
              {t(isNewest ? 'version.newest' : 'version.old', { number, date })}{' '}
              {now !== undefined && <a href={now}>{t('version.present')}</a>}
            </p>
            <TranslationNote entry={entry} />
          </PageHead>
          {await textsOf(request, entry)}
          <section>
            <h2>{t('version.fields')}</h2>
            <p class="soft">{t('version.fieldsHint')}</p>
            <Table
              language={language}
              caption={t('version.fields')}
              captionHidden
              head={[t('version.field'), t('version.value')]}
              rows={Object.entries(entry.shared)
                .filter(([name, value]) => name !== 'hidden' && !isEmpty(value))
                .map(([name, value]) => [<code dir="ltr">{name}</code>, <Value of={value} />])}
            />
          </section>
          <section>
            <h2>{t('version.all')}</h2>
            <ul>
              {versions.map((version) => (
                <li>
                  <a
                    href={`/id/${entry.id}/v/${version.number}?language=${language}`}
                    aria-current={version.number === number ? 'page' : undefined}
                  >
                    {t('version.row', { number: version.number, date: dateOf(version) })}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </article>
      ),
    }),
    { remember: false },
  )

  function dateOf(version: Version | undefined): string {
    return version === undefined ? '' : formatDate(dayOf(version.publishedAt), language)
  }
}

/** Every text but the title, in the order in which the kind declares them. */
async function textsOf(request: SiteRequest, entry: ReturnType<typeof localise>) {
  const fields = entry.fields as Readonly<Record<string, InLanguage<unknown> | undefined>>
  const shown = []
  for (const [name, field] of Object.entries<Field>(kinds[entry.kind].perLanguage)) {
    const text = fields[name]
    if (name === 'title' || text === undefined) continue
    shown.push(await textOf(request, name, field, text))
  }
  return shown
}

async function textOf(request: SiteRequest, name: string, field: Field, text: InLanguage<unknown>) {
  if (field.type === 'markdown')
    return <section>{await prose(request, text as InLanguage, { headingsFrom: 3, id: name })}</section>
  const said = spoken({ value: '', language: text.language }, request.language)
  if (field.type === 'text' || field.type === 'day') return <p {...said}>{wordsOf(text as InLanguage)}</p>
  const values = Object.values(text.value as Record<string, string> | string[])
  return (
    <ul {...said}>
      {values.map((value) => (
        <li>{value}</li>
      ))}
    </ul>
  )
}

/** Any value of a field: items of lists with their own fields, one after the other. */
function Value({ of }: { of: unknown }) {
  if (!Array.isArray(of)) return <bdi>{String(of)}</bdi>
  return (
    <ul class="plain">
      {of.map((item: unknown) => (
        <li>{typeof item === 'object' && item !== null ? <Item of={item} /> : <bdi>{String(item)}</bdi>}</li>
      ))}
    </ul>
  )
}

function Item({ of }: { of: object }) {
  return (
    <bdi dir="ltr">
      {Object.entries(of)
        .filter(([, value]) => !isEmpty(value))
        .map(
          ([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
        )
        .join('; ')}
    </bdi>
  )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
