import { countryName, formatList, type Language, messages } from '#languages'
import { apart } from '../common/map-apart.ts'
import { mapHeight, mapOutlines, mapWidth } from '../common/map-outlines.ts'

type MembersMapProps = {
  language: Language
  /** How many members each country has. */
  counts: ReadonlyMap<string, number>
}

const radius = 14

/** Europe, drawn here: countries with members are hatched and numbered. The table beside it says the same. */
export function MembersMap({ language, counts }: MembersMapProps) {
  const t = messages(language)
  const { countries, elsewhere } = mapOutlines()
  const shown = [...counts].flatMap(([country, count]) => {
    const outline = countries.get(country)
    return outline === undefined ? [] : [{ ...outline, count }]
  })
  if (shown.length === 0) return null
  const said = shown.map(({ country, count }) =>
    t('members.map.count', { country: countryName(country, language), count }),
  )
  const numbered = new Set(shown.map(({ country }) => country))
  const others = [...countries.values()].filter(({ country }) => !numbered.has(country))
  return (
    <figure class="map">
      <svg
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        role="img"
        aria-labelledby="map-title map-desc"
        // A map is not mirrored, and its numbers stand where they are put.
        direction="ltr"
      >
        <title id="map-title">{t('members.map.title')}</title>
        <desc id="map-desc">{t('members.map.desc', { counts: formatList(said, language) })}</desc>
        <defs>
          <pattern
            id="hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" class="there" />
            <path d="M0 0v6" class="line" />
          </pattern>
        </defs>
        <path class="elsewhere" d={elsewhere} />
        <path class="land" d={others.map(({ path }) => path).join('')} />
        <path class="members" fill="url(#hatch)" d={shown.map(({ path }) => path).join('')} />
        {apart(shown, 2 * radius + 2).map(({ x, y, count }) => (
          <g class="number">
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y + 6} text-anchor="middle">
              {count}
            </text>
          </g>
        ))}
      </svg>
      <figcaption class="soft">{t('members.map.source')}</figcaption>
    </figure>
  )
}
