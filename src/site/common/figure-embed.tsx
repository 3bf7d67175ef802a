import type { Localised } from '#content'
import type { Language } from '#languages'
import { Figure, spoken, Text, wordsOf } from '#web'
import { pathTo } from './addresses.ts'
import { figureAsOf, figureTime, figureValue } from './figure-value.ts'

type FigureEmbedProps = { language: Language; figure: Localised<'figure'>; place: 'block' | 'inline' }

/** A figure inside a text: its number as it is now, what it counts, and its date. The page about it says how it was counted. */
export function FigureEmbed({ language, figure, place }: FigureEmbedProps) {
  const { title, unit } = figure.fields
  const path = pathTo(figure, language)
  const time = figureTime(figure, language)
  if (place === 'inline')
    return (
      <a href={path} class="number-inline">
        {figureValue(figure, language)} ({time})
      </a>
    )
  return (
    <Figure language={language} value={figureValue(figure, language)} unit={unit}>
      <a href={path} {...spoken(title, language)}>
        {wordsOf(title)}
      </a>
      {' · '}
      {figureAsOf(figure, language)}
      {figure.fields.caveat !== undefined && (
        <>
          {'. '}
          <Text of={figure.fields.caveat} within={language} />
        </>
      )}
    </Figure>
  )
}
