import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoAzimuthalEqualArea, geoContains, geoPath } from 'd3-geo'
import type { MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { europeanCountries, unnumbered } from './european-countries.ts'
import { PathWriter } from './path-writer.ts'

export const mapWidth = 640
export const mapHeight = 640

export type Outline = {
  readonly country: string
  readonly path: string
  readonly x: number
  readonly y: number
}

export type Outlines = {
  /** European countries, each with a place for its number. */
  readonly countries: ReadonlyMap<string, Outline>
  /** All other land that is in the picture. */
  readonly elsewhere: string
}

let outlines: Outlines | undefined

/** Outlines for a map of Europe, made when first asked for: a few hundredths of a second, and then kept. */
export function mapOutlines(): Outlines {
  outlines ??= makeOutlines()
  return outlines
}

type Named = { name: string }

function makeOutlines(): Outlines {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<Named>
  }>
  const areas = feature(topology, topology.objects.countries).features
  const polygons = new Map<string, Position[][][]>()
  for (const { id, properties, geometry } of areas) {
    const code = europeanCountries[String(id ?? '')] ?? unnumbered[properties.name] ?? ''
    const own = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry as MultiPolygon).coordinates
    for (const polygon of own.filter(isNear)) {
      const owner = code === 'RU' && isCrimea(polygon) ? 'UA' : code
      polygons.set(owner, [...(polygons.get(owner) ?? []), polygon])
    }
  }
  const countries = new Map<string, Outline>()
  for (const [country, own] of polygons) {
    const [x, y] = placeOf(own)
    if (country !== '') countries.set(country, { country, path: pathOf(own), x, y })
  }
  return { countries, elsewhere: pathOf(polygons.get('') ?? []) }
}

/** Most of the world is far outside the picture and need not be projected. */
function isNear([ring = []]: Position[][]): boolean {
  return ring.some(([longitude = 0, latitude = 0]) => longitude > -30 && longitude < 62 && latitude > 24)
}

/** The outlines draw it by who holds it; here it stands as the United Nations and the Union see it. */
function isCrimea(coordinates: Position[][]): boolean {
  return (coordinates[0]?.length ?? 0) < 500 && geoContains({ type: 'Polygon', coordinates }, [34.3, 45.2])
}

/** Equal areas, centred as official maps of Europe are. */
const projection = geoAzimuthalEqualArea()
  .rotate([-10, -52])
  .precision(0)
  .fitExtent(
    [
      [0, 8],
      [mapWidth, mapHeight - 8],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [-10.5, 36],
        [32, 34.5],
        [14, 34.8],
        [40, 50],
        [31, 70.5],
        [-22, 64],
      ],
    },
  )
  .clipExtent([
    [-2, -2],
    [mapWidth + 2, mapHeight + 2],
  ])

function pathOf(coordinates: Position[][][]): string {
  const writer = new PathWriter()
  geoPath(projection, writer)({ type: 'MultiPolygon', coordinates })
  return writer.path
}

/** The middle of the mainland: the piece with the longest coast. */
function placeOf(polygons: Position[][][]): [number, number] {
  const length = ([ring = []]: Position[][]) => ring.length
  const [first, ...rest] = polygons
  const mainland = rest.reduce((best, piece) => (length(piece) > length(best) ? piece : best), first ?? [])
  return geoPath(projection).centroid({ type: 'Polygon', coordinates: mainland })
}
