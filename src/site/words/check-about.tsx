import type { Translate } from '#languages'
import { SectionHeading } from '#web'
import type { CheckLanguage } from './check-languages.ts'

/** What the checker is, with scripts and without: what stays where, what it reads, how far to trust it, in which languages. */
export function CheckAbout({ t, languages }: { t: Translate; languages: readonly CheckLanguage[] }) {
  return (
    <div class="check-about">
      <section>
        <SectionHeading id="device">{t('check.about.device')}</SectionHeading>
        <p>{t('check.about.device.text')}</p>
        <p>{t('check.about.offline.text')}</p>
      </section>
      <section>
        <SectionHeading id="advice">{t('check.about.advice')}</SectionHeading>
        <p>{t('check.about.advice.text')}</p>
      </section>
      <section>
        <SectionHeading id="files">{t('check.about.files')}</SectionHeading>
        <p>{t('check.about.files.text')}</p>
      </section>
      <section>
        <SectionHeading id="languages">{t('check.about.languages')}</SectionHeading>
        <p>{t('check.about.languages.hint')}</p>
        <ul class="check-languages">
          {languages.map(({ described }) => (
            <li>{described}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
