import type { Translate } from '#languages'
import { severities } from '#words'
import { CheckCard } from './check-card.tsx'
import type { CheckLanguage } from './check-languages.ts'

type ToolProps = {
  t: Translate
  languages: readonly CheckLanguage[]
  /** Address of the guide. */
  guide: string
}

/** All that the script works with. Hidden until it runs: a control that does nothing is worse than none. */
export function CheckTool({ t, languages, guide }: ToolProps) {
  return (
    <div id="checker" class="check" hidden>
      <Settings t={t} languages={languages} />
      <p id="check-status" class="check-status" role="status" />
      <div class="check-columns">
        <TextSide t={t} />
        <Results t={t} />
      </div>
      <p class="small soft check-offline">
        <span id="check-offline" />{' '}
        <button type="button" id="check-offline-remove" class="check-plain" hidden>
          {t('check.removeOffline')}
        </button>
      </p>
      <template id="check-remark">
        <CheckCard t={t} guide={guide} />
      </template>
    </div>
  )
}

function Settings({ t, languages }: Omit<ToolProps, 'guide'>) {
  return (
    <div class="check-settings">
      <p>
        <label for="check-language">{t('check.language')}</label>
        <select id="check-language" autocomplete="off">
          <option value="auto">{t('check.language.auto')}</option>
          {languages.map(({ tag, described }) => (
            <option value={tag}>{described}</option>
          ))}
        </select>
        <span id="check-language-note" class="small soft" />
      </p>
      <p>
        <label for="check-threshold">{t('check.threshold')}</label>
        <select id="check-threshold" autocomplete="off">
          {severities.toReversed().map((severity) => (
            <option value={severity}>{t(`check.threshold.${severity}`)}</option>
          ))}
        </select>
      </p>
      <p class="check-file">
        <button type="button" class="button" id="check-open">
          {t('check.open')}
        </button>
        <input
          type="file"
          id="check-file"
          accept=".txt,.text,.md,.markdown,.html,.htm,.docx,.odt,.pdf"
          aria-label={t('check.open')}
          hidden
        />
        <button type="button" class="button" id="check-clear">
          {t('check.clear')}
        </button>
      </p>
    </div>
  )
}

function TextSide({ t }: { t: Translate }) {
  return (
    <section class="check-text" aria-labelledby="check-text-head">
      <div id="check-sheet">
        <h2 id="check-text-head">
          <label for="check-text">{t('check.text')}</label>
        </h2>
        <div class="check-paper">
          <div>
            <div id="check-marks" class="check-marks" aria-hidden="true" dir="auto" />
            <textarea
              id="check-text"
              dir="auto"
              autocomplete="off"
              spellcheck={true}
              aria-describedby="check-hint"
            />
          </div>
        </div>
        <p id="check-hint" class="small soft">
          {t('check.text.hint')}
        </p>
      </div>
      <div id="check-long" class="panel" hidden>
        <p id="check-long-name" />
        <p>
          <button type="button" class="button" id="check-close">
            {t('check.close')}
          </button>
        </p>
      </div>
      <p class="buttons">
        <button type="button" class="button" id="check-copy">
          {t('check.copy')}
        </button>
        <button type="button" class="button" id="check-save">
          {t('check.save')}
        </button>
      </p>
    </section>
  )
}

function Results({ t }: { t: Translate }) {
  return (
    <section class="check-results" aria-labelledby="check-results">
      <h2 id="check-results" tabindex={-1}>
        {t('check.remarks')}
      </h2>
      <ul class="check-counts">
        {severities.map((severity) => (
          <li>
            <span class={`severity ${severity}`}>{t(`term.severity.${severity}`)}</span>{' '}
            <b id={`check-count-${severity}`} class="number">
              0
            </b>
          </li>
        ))}
      </ul>
      <p class="check-steps">
        <button type="button" class="button" id="check-previous" aria-keyshortcuts="Shift+F8">
          {t('check.previous')}
        </button>
        <button type="button" class="button" id="check-next" aria-keyshortcuts="F8">
          {t('check.next')}
        </button>
      </p>
      <p id="check-empty" class="soft" />
      <ol id="check-list" class="check-list" />
      <p>
        <button type="button" class="button" id="check-more" hidden>
          {t('check.more')}
        </button>
      </p>
      <details class="check-take">
        <summary>{t('check.take')}</summary>
        <p class="buttons">
          {(['csv', 'markdown', 'json', 'print'] as const).map((form) => (
            <button type="button" class="button" id={`check-${form}`}>
              {t(`check.take.${form}`)}
            </button>
          ))}
        </p>
      </details>
    </section>
  )
}
