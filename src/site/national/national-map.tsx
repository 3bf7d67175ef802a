import { formatList, formatNumber, type Language, messages } from '#languages'
import { type NationalRowState, nationalRowStates } from '#policies'
import { apart } from '../common/map-apart.ts'
import { mapHeight, mapOutlines, mapWidth, type Outline } from '../common/map-outlines.ts'
import type { NationalLine } from './national-lines.ts'
import { circle, Mark, markRadius, Patterns, patternOf } from './national-marks.tsx'

type NationalMapProps = { language: Language; lines: readonly NationalLine[] }

/** Too small to be seen as land on a phone; drawn as a disc as well. */
const smallCountries: readonly string[] = ['CY', 'LI', 'LU', 'MT']
const discRadius = 15

/**
 * Europe by how far each country has come, drawn here: a pattern, a mark and a colour for each state. The table
 * below it says the same. Nothing while nothing is known.
 */
export function NationalMap({ language, lines }: NationalMapProps) {
  const t = messages(language)
  const { countries, elsewhere } = mapOutlines()
  const drawn = lines.flatMap((line) => {
    const outline = countries.get(line.country)
    return outline === undefined ? [] : [{ ...line, ...outline }]
  })
  if (drawn.every(({ fact }) => fact === undefined)) return null
  const named = new Set(drawn.map(({ country }) => country))
  const others = [...countries.values()].filter(({ country }) => !named.has(country))
  const states = nationalRowStates.filter((state) => drawn.some((line) => line.state === state))
  const said = states.map((state) =>
    t('national.map.state', {
      state: t(`policy.national.${state}`),
      countries: formatList(
        lines.filter((line) => line.state === state).map(({ name }) => name),
        language,
      ),
    }),
  )
  return (
    <figure class="map national-map">
      <svg
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        role="img"
        aria-labelledby="national-map-title national-map-desc"
        // A map is not mirrored.
        direction="ltr"
      >
        <title id="national-map-title">{t('national.map.title')}</title>
        <desc id="national-map-desc">{t('national.map.desc', { states: said.join(' ') })}</desc>
        <Patterns of={states} />
        <path class="elsewhere" d={elsewhere} />
        <path class="land" d={others.map(({ path }) => path).join('')} />
        {drawn.map(({ name, state, path }) => (
          <path class={`country ${state}`} fill={`url(#${patternOf(state)})`} d={path}>
            <title>{titleOf(name, t(`policy.national.${state}`))}</title>
          </path>
        ))}
        {marked(drawn).map(({ country, name, state, x, y }) => (
          <>
            {isSmall(country) && (
              <path
                class={`country ${state}`}
                fill={`url(#${patternOf(state)})`}
                d={circle(discRadius)}
                transform={`translate(${x} ${y})`}
              >
                <title>{titleOf(name, t(`policy.national.${state}`))}</title>
              </path>
            )}
            <Mark state={state} x={x} y={y} />
          </>
        ))}
      </svg>
      <figcaption>
        <Legend language={language} lines={drawn} states={states} />
        <p class="soft">{t('members.map.source')}</p>
      </figcaption>
    </figure>
  )
}

type Drawn = NationalLine & Outline

/** The countries that carry something besides their outline, far enough from one another. */
function marked(drawn: readonly Drawn[]): Drawn[] {
  return apart(
    drawn.filter(({ country, state }) => isSmall(country) || state !== 'unknown'),
    2 * markRadius + 4,
  )
}

function isSmall(country: string): boolean {
  return smallCountries.includes(country)
}

function titleOf(name: string, state: string): string {
  return `${name}: ${state}`
}

/** What the patterns and marks mean; colours alone say nothing. */
function Legend({ language, lines, states }: NationalMapProps & { states: readonly NationalRowState[] }) {
  const t = messages(language)
  return (
    <ul class="legend" aria-label={t('national.legend')}>
      {states.map((state) => (
        <li>
          <svg viewBox="-24 -14 48 28" aria-hidden="true" focusable="false">
            <rect
              class={`country ${state}`}
              fill={`url(#${patternOf(state)})`}
              x="-23"
              y="-13"
              width="46"
              height="26"
            />
            <Mark state={state} x={0} y={0} />
          </svg>
          <span>
            {t(`policy.national.${state}`)}{' '}
            <span class="count">
              {formatNumber(lines.filter((line) => line.state === state).length, language)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
