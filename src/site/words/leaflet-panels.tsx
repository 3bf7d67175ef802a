import type { Child } from 'hono/jsx'
import type { InLanguage, Localised } from '#content'
import { plainText } from '#search'
import { Arrow, Mosaic, type Said, spoken, Text } from '#web'
import type { SiteRequest } from '../site.ts'
import { type Leaflet, shownForms } from './leaflet-room.ts'

type Term = Localised<'term'>

type LeafletPanelsProps = {
  request: SiteRequest
  leaflet: Leaflet
  /** What the back panel says below its words. */
  foot: { whole: string; address: string; asOf: string; signed: string; demonstration?: Said }
  /** Who publishes it. */
  children?: Child
}

/** Six panels in the order in which one reads them; on paper, the sheet puts each where it belongs. */
export function LeafletPanels({ request, leaflet, foot, children }: LeafletPanelsProps) {
  const { language, t } = request
  const { inside, fine, more } = leaflet
  return (
    <div class="leaves">
      <section class="leaf front">
        <Mosaic seed="words" variant="band" />
        <h2>{t('nav.words')}</h2>
        <p>{t('words.hint')}</p>
        <ul>
          {inside
            .flat()
            .slice(0, 4)
            .map((term) => (
              <Pair term={term} within={language} withArrow />
            ))}
        </ul>
        <p class="by">{children}</p>
      </section>
      {inside.map((terms, place) => (
        <section class={`leaf inside-${place + 1}`}>
          {place === 0 && <h2>{t('leaflet.inside')}</h2>}
          {terms.map((term) => (
            <Advice term={term} within={language} />
          ))}
        </section>
      ))}
      <section class="leaf flap">
        {fine.length > 0 && <h2>{t('leaflet.fine')}</h2>}
        {fine.map(({ fields }) => (
          <div class="advice">
            <h3 {...spoken(fields.title, language)}>{fields.title.value}</h3>
            {fields.fine !== undefined && <Plain of={fields.fine} within={language} />}
          </div>
        ))}
      </section>
      <section class="leaf back">
        {more.length > 0 && <h2>{t('leaflet.more')}</h2>}
        <ul>
          {more.map((term) => (
            <Pair term={term} within={language} />
          ))}
        </ul>
        <div class="foot-of-leaf">
          <p>
            {foot.whole} <bdi dir="ltr">{foot.address}</bdi>
          </p>
          <p>{foot.asOf}</p>
          <p>{foot.signed}</p>
          {foot.demonstration !== undefined && (
            <p>
              <Text of={foot.demonstration} within={language} />
            </p>
          )}
        </div>
      </section>
    </div>
  )
}

type TermProps = { term: Term; within: string }

/** One concept: what to avoid, what to say, and why. */
function Advice({ term: { fields }, within }: TermProps) {
  return (
    <div class="advice">
      <Words of={fields.avoid} most={shownForms.avoid} within={within} struck />
      <Words of={fields.say} most={shownForms.say} within={within} />
      <Plain of={fields.why} within={within} />
    </div>
  )
}

/** The first form to avoid, and the first thing to say. */
function Pair({ term: { fields }, within, withArrow = false }: TermProps & { withArrow?: boolean }) {
  return (
    <li {...spoken({ value: '', language: fields.title.language }, within)}>
      <s>{fields.avoid?.value[0]}</s> {withArrow && <Arrow />} <b>{fields.say?.value[0]}</b>
    </li>
  )
}

type WordsProps = { of: InLanguage<string[]> | undefined; most: number; within: string; struck?: boolean }

function Words({ of, most, within, struck = false }: WordsProps) {
  if (of === undefined) return null
  return (
    <p class={struck ? 'bad' : 'good'} {...spoken({ value: '', language: of.language }, within)}>
      {of.value.slice(0, most).map((word, place) => (
        <>
          {place > 0 && ' · '}
          {struck ? <s>{word}</s> : <b>{word}</b>}
        </>
      ))}
    </p>
  )
}

/** Links and emphasis are of no use on paper. */
function Plain({ of, within }: { of: InLanguage; within: string }) {
  return <p {...spoken(of, within)}>{plainText(of.value)}</p>
}
