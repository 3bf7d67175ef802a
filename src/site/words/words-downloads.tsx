import { collator, nameOf } from '#languages'
import { SectionHeading } from '#web'
import { lexiconLanguages } from '#words'
import type { SiteRequest } from '../site.ts'
import { valePath, wordsFormatNames, wordsFormats } from './words-exports.ts'

/** The guide as files for other programs, and styles made from the lexicons of the checker. */
export function WordsDownloads({ request: { language, t } }: { request: SiteRequest }) {
  const { compare } = collator(language)
  const styles = [...lexiconLanguages].sort((a, b) => compare(nameOf(a, language), nameOf(b, language)))
  return (
    <section>
      <SectionHeading id="downloads">{t('words.downloads')}</SectionHeading>
      <p class="soft">{t('words.downloadsHint')}</p>
      <ul>
        {wordsFormats.map((format) => (
          <li>
            <a href={`/words.${format}`} download={`words.${format}`}>
              <bdi>{wordsFormatNames[format]}</bdi>
            </a>{' '}
            {t(`words.format.${format}`)}
          </li>
        ))}
      </ul>
      <details class="forms">
        <summary>{t('words.vale')}</summary>
        <p class="soft">{t('words.valeHint')}</p>
        <ul class="inline">
          {styles.map((style) => (
            <li>
              <a href={valePath(style)} download>
                {nameOf(style, language)}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
