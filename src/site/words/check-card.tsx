import type { Translate } from '#languages'

/** One remark, to be filled in by the script: words, reason, what to say instead, sources. */
export function CheckCard({ t, guide }: { t: Translate; guide: string }) {
  return (
    <li class="check-card">
      <p class="check-card-head">
        <span class="number" /> <span class="severity" />
        <span class="quoted" hidden>
          {t('check.quoted')}
        </span>
      </p>
      <h3 class="words" tabindex={-1} dir="auto">
        {'\u200b'}
      </h3>
      <p class="excerpt" />
      <p class="why" />
      <ul class="suggestions">
        <li>
          <button type="button" class="button main">
            <span class="check-verb">{t('check.replaceWith')}</span> <bdi />
          </button>
        </li>
        <li>
          {t('check.rewrite')} <bdi class="strong" />{' '}
          <span class="small soft">{t('check.rewrite.hint')}</span>
        </li>
      </ul>
      <p class="check-more-about">
        <a class="guide" href={guide} target="_blank" rel="noopener">
          {t('check.guide')} <bdi />
        </a>
      </p>
      <details class="sources">
        <summary>{t('source.title')}</summary>
        <ul />
      </details>
      <p class="check-deeds">
        <button type="button" class="show check-plain">
          {t('check.show')}
        </button>
        <button type="button" class="keep check-plain">
          {t('check.keep')}
        </button>
      </p>
    </li>
  )
}
