import { expect, test } from 'vitest'
import { statusGroups } from '#policies'
import { ResourceItem } from './entries.tsx'
import { Pagination, shownPages } from './navigation.tsx'
import { FacetGroup } from './search.tsx'
import { StatusChip } from './status-chip.tsx'
import { FallbackNote, Text } from './text.tsx'
import { WatchVideo } from './video.tsx'

test('a status reads without colour: each group has a shape of its own', () => {
  const shapes = statusGroups.map(
    (group) => /<svg.*<\/svg>/.exec(String(<StatusChip group={group}>x</StatusChip>))?.[0],
  )
  expect(new Set(shapes).size).toBe(statusGroups.length)
})

test('a text in another language is marked and isolated, one in the page’s language is left bare', () => {
  expect(String(<Text of={{ value: 'Titre', language: 'fr' }} within="ar" />)).toBe(
    '<bdi lang="fr" dir="ltr">Titre</bdi>',
  )
  expect(String(<Text of={{ value: 'Titre', language: 'fr' }} within="fr" />)).toBe('Titre')
})

test('a fallback says which language is missing and which is shown, and is silent otherwise', () => {
  const note = String(<FallbackNote shown="en" within="fr" />)
  expect(note).toContain('n’a pas encore été traduite en français')
  expect(note).toContain('anglais')
  expect(String(<FallbackNote shown="fr" within="fr" />)).toBe('')
})

test('a title in another language keeps its language in a list', () => {
  const resource = {
    id: 'x',
    path: '/ar/library/x',
    title: { value: 'A report', language: 'en' },
    format: 'تقرير',
  }
  expect(String(<ResourceItem language="ar" resource={resource} />)).toContain(
    '<h3 lang="en" dir="ltr"><a href="/ar/library/x">A report</a></h3>',
  )
})

test('pages are shown at the ends and around this one, and a gap of one page is filled', () => {
  expect(shownPages(1, 3)).toEqual([1, 2, 3])
  expect(shownPages(4, 12)).toEqual([1, 2, 3, 4, 5, undefined, 12])
  expect(shownPages(7, 12)).toEqual([1, undefined, 6, 7, 8, undefined, 12])
  expect(String(<Pagination language="en" page={1} pages={1} hrefOf={String} />)).toBe('')
})

test('facets are links that crawlers leave alone; the chosen one says so in words', () => {
  const html = String(
    <FacetGroup
      language="en"
      title="Topic"
      facets={[{ label: 'Health', count: 1200, href: '?topic=health', chosen: true }]}
    />,
  )
  expect(html).toContain('<a href="?topic=health" rel="nofollow" aria-current="true">')
  expect(html).toContain('chosen; select to remove')
  expect(html).toContain('1,200')
})

test('a video says who keeps it before anything is asked of them', () => {
  const html = String(
    <WatchVideo language="en" id="x" seconds={164} watch="https://www.video.example/watch?v=1" />,
  )
  expect(html.indexOf('The video is kept at video.example')).toBeLessThan(html.indexOf('href='))
  expect(html).not.toMatch(/<iframe|<video|src=/)
  expect(html).toContain('<bdi dir="ltr" aria-hidden="true">2:44</bdi>')
})
