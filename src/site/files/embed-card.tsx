import { directionOf, formatDate } from '#languages'
import { assetPath, StatusChip, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { alternatesOfEntry } from '../common/entry-page.ts'
import { chipOf, sentenceOf } from '../common/policy-files.ts'
import { nextInWords } from './embed-words.ts'
import type { FileOnPage } from './file-on-page.ts'

/** A whole small page for a frame on another site: where a file stands, what comes next, and the way to the rest. */
export function EmbedCard({ on }: { on: FileOnPage }) {
  const { request, view, file } = on
  const { language, t, frame, site, today } = request
  const { title } = file.fields
  const page = `${site.origin}${pathTo(file, language)}`
  const chip = chipOf(view, language)
  const next = nextInWords(on)
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('embed.title', { file: wordsOf(title) })}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assetPath('embed.css')} />
        {frame.hues !== undefined && <link rel="stylesheet" href={frame.hues} />}
        <link rel="canonical" href={page} />
        {alternatesOfEntry(request, file, '/embed').map((one) => (
          <link rel="alternate" hreflang={one.language} href={`${site.origin}${one.path}`} />
        ))}
      </head>
      <body>
        <main>
          <p class="small network" {...spoken(frame.name, language)}>
            {wordsOf(frame.name)}
          </p>
          <h1 {...spoken(title, language)}>
            <a href={page} target="_blank" rel="noopener noreferrer">
              {wordsOf(title)}
              <span class="hidden-text"> ({t('embed.newWindow')})</span>
            </a>
          </h1>
          <StatusChip group={chip.group}>{chip.label}</StatusChip>
          <p class="sentence">{sentenceOf(view, language)}</p>
          {next !== undefined && <p class="next">{next}</p>}
          <p class="small">{t('embed.asOf', { date: formatDate(today, language) })}</p>
        </main>
      </body>
    </html>
  )
}
