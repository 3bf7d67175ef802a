import { afterEach, expect, test } from 'vitest'
import { kinds } from '#content'
import type { Instant } from '#shared'
import { changeFile } from '../../../tests/change-file.ts'
import { withWorldSite } from '../../../tests/site.ts'
import { worldMorning } from '../../../tests/world.ts'

const with_ = withWorldSite()
const page = '/en/files/single-permit'
const read = async (path = page) => (await with_.site.read(path)).text

type Event = { id: string; kind: string; date?: string; [more: string]: unknown }

/** Events as editors write them; what all have in common is filled in. */
function events(...given: Event[]) {
  const common = { confidence: 'verified', source: 'https://law.example/source', checked: '2026-11-02' }
  const written = given.map((event) => ({ ...common, ...event }))
  return kinds['policy-file'].sharedSchema.parse({ form: 'directive', events: written }).events
}

const proposal: Event = { id: 'proposal', kind: 'commission-proposal', date: '2024-05-21' }
const mandate: Event = { id: 'mandate', kind: 'ep-mandate', date: '2025-03' }

afterEach(async () => {
  with_.site.clock.set(worldMorning)
  await with_.site.refresh()
})

/** The text of a page from one heading to the next, without tags. */
function section(html: string, id: string): string {
  const [, found = ''] = new RegExp(`<h2 id="${id}">([\\s\\S]*?)(?:<h2|</article>)`).exec(html) ?? []
  return found.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test('sources that disagree: the date we go by, why, and each other one with its source', async () => {
  const conflicts = [{ date: '2025-04-02', source: 'https://other.example/news' }]
  const disputed = { ...mandate, conflicts, chosenBecause: 'own-institution' }
  await changeFile(with_.site, { shared: { events: events(proposal, disputed) } })
  const html = await read()
  expect(section(html, 'timeline')).toMatch(
    /Sources disagree; this page says March 2025\. We go by the date of the institution that took the step\. Another source says 2 April 2025 \( other\.example \)/,
  )
  expect(html).toContain('href="https://other.example/news"')
})

test('a step without a date says under which rule it comes', async () => {
  const pending = { id: 'force', kind: 'entry-into-force', pending: true }
  await changeFile(with_.site, {
    shared: { events: events(proposal, mandate, pending) },
    fields: { eventNotes: { force: 'Twenty days after publication.' } },
  })
  const html = await read()
  const next = html.slice(html.indexOf('<section class="next">'), html.indexOf('</section>'))
  expect(next).toContain('Twenty days after publication.')
  expect(next).not.toContain('The act becomes law, some days after publication')
  expect(next).toContain('The governments fix the position with which they negotiate.')
})

test('a reading says where the file stood when it was written', async () => {
  await changeFile(with_.site, {
    shared: { readingDate: '2024-06-01' },
    fields: { reading: 'It is a **beginning**.' },
  })
  expect(await read()).toContain('Written 1 June 2024. The file then stood at: Proposed.')
})

test('what to do now stands with its date, and is of then once its time has passed', async () => {
  await changeFile(with_.site, {
    shared: { actionDate: '2026-11-20', actionUntil: '2026-12-10' },
    fields: { action: 'Write to your **minister**.' },
  })
  const now = section(await read(), 'action')
  expect(now).toContain('Write to your minister')
  expect(now).toContain('This makes sense until 10 December 2026.')
  with_.site.clock.set('2026-12-11T08:00:00.000Z')
  await with_.site.refresh()
  const later = section(await read(), 'action')
  expect(later).toContain('The time for this has passed; it made sense until 10 December 2026.')
  expect(later).toContain('What could be done then')
  expect(await read(`${page}/print`)).not.toContain('Write to your')
})

test('a file that has ended asks nothing any more', async () => {
  const ended = { id: 'end', kind: 'withdrawal', date: '2026-11-01' }
  await changeFile(with_.site, {
    shared: { events: events(proposal, ended), actionUntil: '2027-01-01' },
    fields: { action: 'Write to your minister.' },
  })
  expect(section(await read(), 'action')).toContain('The file has ended, so there is nothing left to do')
})

test('asks that can still be taken up come first; one whose moment has passed says so', async () => {
  const ask = (id: string, outcome: string, until?: string) => ({
    id,
    addressees: ['council'],
    outcome,
    ...(until && { until }),
  })
  await changeFile(with_.site, {
    shared: {
      events: events(proposal, mandate),
      asks: [
        ask('lost', 'rejected'),
        ask('late', 'open', '2026-10'),
        ask('open', 'open'),
        ask('soon', 'open', '2027-01-31'),
      ],
    },
    fields: { asks: { lost: 'Lost.', late: 'Late.', open: 'Any time.', soon: 'Soon.' } },
  })
  const text = section(await read(), 'asks')
  expect(['Soon.', 'Any time.', 'Late.', 'Lost.'].map((one) => text.indexOf(one))).toEqual(
    ['Soon.', 'Any time.', 'Late.', 'Lost.'].map((one) => text.indexOf(one)).toSorted((a, b) => a - b),
  )
  expect(text).toContain('The last useful moment, October 2026, has passed')
})

test('votes in words with a bar that screen readers need not read', async () => {
  const vote = { ...mandate, votesFor: 1389, votesAgainst: 206, votesAbstain: 32, committee: 'LIBE' }
  await changeFile(with_.site, { shared: { events: events(proposal, vote) } })
  const html = await read()
  expect(section(html, 'votes')).toContain('1,389 for, 206 against, 32 abstained')
  expect(section(html, 'votes')).toMatch(/Parliament’s mandate \( LIBE \)/)
  expect(html).toMatch(/<svg class="vote-bar"[^>]* aria-hidden="true"/)
})

test('many events are one table, cut into months, and the list above it stays at ten', async () => {
  const many = Array.from({ length: 150 }, (_, i) => ({
    id: `talk-${i}`,
    kind: 'trilogue',
    date: `2025-0${(i % 6) + 1}-${String((i % 27) + 1).padStart(2, '0')}`,
    votesFor: i,
  }))
  await changeFile(with_.site, { shared: { events: events(proposal, mandate, ...many) } })
  const html = await read()
  expect(html).toContain('All 152 events, each with its source')
  expect(html).toMatch(/<tr class="group"><th colspan="5" scope="rowgroup">April 2025: 25 events<\/th><\/tr>/)
  const [, list = ''] = /<ol class="timeline-list">([\s\S]*?)<\/ol>/.exec(html) ?? []
  expect(list.match(/<li /g)?.length).toBeLessThanOrEqual(10)
  expect(section(html, 'votes')).toContain('144 earlier votes')
})

test('documents lead to their official pages', async () => {
  await changeFile(with_.site, {
    shared: {
      com: ['COM(2024) 12', 'COM(2023) 7'],
      proposalCelex: ['52024PC0012'],
      events: events(proposal, { ...mandate, document: 'P10_TA(2025)0044' }),
    },
  })
  const html = await read()
  expect(section(html, 'documents')).toMatch(
    /Commission proposal 2023 COM\(2023\) 7 .*Commission proposal 21 May 2024 COM\(2024\) 12 .*Parliament’s mandate Mar 2025 P10_TA\(2025\)0044/,
  )
  for (const address of ['uri=CELEX:52024PC0012', 'uri=COM:2023:7:FIN', 'TA-10-2025-0044_EN.html'])
    expect(html).toContain(address)
})

test('an act that set a date of another file is linked from there and back', async () => {
  await changeFile(with_.site, {
    shared: {
      events: events(proposal, {
        id: 'application',
        kind: 'application',
        date: '2027-06-30',
        setBy: 'permits-package',
      }),
    },
  })
  const html = await read()
  expect(section(html, 'timeline')).toMatch(/This date was set by: Permits package/)
  const setter = await read('/en/files/permits-package')
  expect(section(setter, 'dates-set')).toMatch(/Single permit 30 June 2027: Application begins/)
})

test('a file that is called another name is called so on the pages of others at once', async () => {
  await changeFile(with_.site, { key: 'permits-package', fields: { title: 'All permits' } })
  expect(section(await read(), 'timeline')).toContain('This date was set by: All permits')
  await changeFile(with_.site, { key: 'permits-package', fields: { title: 'Permits package' } })
})

test('a section says on each day what is true on that day', async () => {
  expect(section(await read(), 'timeline')).toContain('Application begins (To come)')
  with_.site.clock.set('2027-07-01T08:00:00.000Z')
  await with_.site.refresh()
  expect(section(await read(), 'timeline')).not.toContain('(To come)')
})

test('every word that a link explains is explained on the page', async () => {
  await changeFile(with_.site, {
    shared: {
      events: events(proposal, mandate, {
        id: 'council',
        kind: 'council-mandate',
        date: '2025-05-05',
        form: 'general-approach',
      }),
    },
  })
  const html = await read()
  const links = [...html.matchAll(/href="#(term-[a-z-]+)"/g)].map(([, id]) => id)
  expect(links).toContain('term-general-approach')
  for (const id of links) expect(html).toContain(`id="${id}"`)
  expect(section(html, 'timeline')).toContain('Council mandate (general approach)')
  expect(html).toMatch(/<dfn>trilogue<\/dfn>: A meeting behind closed doors/)
})

test('a file that nobody checked for half a year says so', async () => {
  await changeFile(with_.site, { shared: { checked: '2026-05-24' } })
  expect(await read()).toContain('We last checked the whole file on 24 May 2026.')
  expect(await read()).not.toContain('Nobody has checked')
  with_.site.clock.set('2026-11-24T08:00:00.000Z')
  await with_.site.refresh()
  expect(await read()).toContain('Nobody has checked this file for 6 months.')
})

test('the record tells what changed in it, and never what is not sure enough', async () => {
  const at = (day: number) => `2026-11-${day}T09:00:00.000Z` as Instant
  const rumour = { id: 'rumour', kind: 'withdrawal', date: '2026-01-01', confidence: 'low' }
  await changeFile(with_.site, { shared: { events: events(proposal, mandate) }, at: at(24) })
  const moved = { ...mandate, date: '2025-04-02' }
  await changeFile(with_.site, { shared: { events: events(proposal, moved, rumour) }, at: at(25) })
  const council = { id: 'council', kind: 'council-mandate', date: '2026-11-20' }
  await changeFile(with_.site, { shared: { events: events(proposal, moved, council) }, at: at(26) })
  const html = await read()
  const record = section(html, 'record')
  expect(record).toContain(
    '26 November 2026 Council mandate: added, 20 November 2026. With this, where the file stands changed from “Awaiting the Council’s position” to “In negotiation”.',
  )
  expect(record).toContain('25 November 2026 Parliament’s mandate: moved from March 2025 to 2 April 2025.')
  expect(record).toContain('First published.')
  expect(html).not.toContain('rumour')
  expect(record).toMatch(/older versions?/)
})

test('a reading is old too when a step from before it was recorded after it', async () => {
  await changeFile(with_.site, {
    shared: { events: events(proposal, mandate), readingDate: '2027-01-10', readingReviewBy: '2027-07-10' },
    fields: { reading: 'It is a **beginning**.' },
    at: '2027-01-10T08:00:00.000Z' as Instant,
  })
  expect(await read()).not.toContain('The file has moved since')
  with_.site.clock.set('2027-01-20T08:00:00.000Z' as Instant)
  const council: Event = { id: 'council', kind: 'council-mandate', date: '2026-06-01' }
  await changeFile(with_.site, {
    shared: { events: events(proposal, mandate, council) },
    at: '2027-01-20T08:00:00.000Z' as Instant,
  })
  const moved = 'The file has moved since: Council mandate, 1 June 2026.'
  expect(await read()).toContain('The file then stood at: Awaiting the Council’s position.')
  expect(await read()).toContain(moved)
  expect(await read(`${page}/print`)).toContain(moved)
  expect(await read('/en/files')).toContain('Our reading is older than the last step')
})
