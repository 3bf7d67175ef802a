import type { Localised } from '#content'
import type { Language } from '#languages'
import { spoken, Text, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { figureAsOf, figurePlaces, figureValue } from '../common/figure-value.ts'

/** One figure in a list: the number, what it counts, where, and as of when. */
export function FigureRow({ language, figure }: { language: Language; figure: Localised<'figure'> }) {
  const places = figurePlaces(figure, language)
  return (
    <li>
      <p class="number">{figureValue(figure, language)}</p>
      <div>
        <h3 {...spoken(figure.fields.title, language)}>
          <a href={pathTo(figure, language)}>{wordsOf(figure.fields.title)}</a>
        </h3>
        <p class="facts">
          <Text of={figure.fields.unit} within={language} />
          {' · '}
          {figureAsOf(figure, language)}
          {places !== '' && figure.shared.geography.length <= 3 && ` · ${places}`}
        </p>
      </div>
    </li>
  )
}
