import { describe, expect, test } from 'vitest'
import { findPublished, getRevision, publishPart, savePart } from '#content'
import type { EntryId } from '#shared'
import type { Store } from '#store'
import {
  measure,
  notice,
  parliamentRecord,
  pathOf,
  putAnswer,
  rows,
} from '../../../tests/official-records.ts'
import { at, event, type OfficialWorld, withOfficialSources } from '../../../tests/official-world.ts'
import { onBothDatabases } from '../../../tests/stores.ts'
import { amina, does, paulo } from '../../../tests/world.ts'
import {
  acceptSuggestion,
  effectOf,
  getSuggestion,
  listSuggestions,
  refuseSuggestion,
  reviewSuggestions,
  type Suggestion,
} from '../index.ts'
import type { FileFacts } from './wanted.ts'

const procedure = '2025/0059(COD)'
const asking = { form: 'regulation', procedures: [procedure], celex: [] } as const
const proposal = event('commission-proposal', '2026-02-10')
const vote = 'COMMITTEE_ADOPTING_REPORT 2026-03-09'

type Says = { parliament?: string[]; cellar?: string[] }

/** What the sources say of the file from now on. */
function say({ server }: OfficialWorld, { parliament = [], cellar = [] }: Says): void {
  putAnswer(server, asking, `parliament/procedure/${procedure}`, parliamentRecord(procedure, ...parliament))
  putAnswer(server, asking, `cellar/procedure/${procedure}`, notice(procedure, ...cellar))
}

async function aWorld(store: Store, events: object[], says: Says) {
  const world = await withOfficialSources(store)
  const id = await world.publishFile('return-regulation', {
    procedures: [procedure],
    events: [proposal, ...events],
  })
  say(world, says)
  await world.sync()
  return { ...world, id, again: () => world.sync({ all: true }) }
}

async function opened(store: Store): Promise<readonly Suggestion[]> {
  return listSuggestions(store.db, { state: 'open' })
}

async function theOnly(store: Store): Promise<Suggestion> {
  const [one, ...others] = await opened(store)
  expect(others).toEqual([])
  if (one === undefined) throw new Error('nothing is suggested')
  return one
}

function accept(store: Store, { id }: { id: string }, author = amina) {
  return does(store, author, (act) => acceptSuggestion(act, id))
}

function refuse(store: Store, { id }: { id: string }, why?: string) {
  return does(store, amina, (act) => refuseSuggestion(act, id, why))
}

/** Changes the events of a file by hand, and publishes that. */
function edit(store: Store, id: EntryId, change: (facts: FileFacts) => FileFacts, publish = true) {
  return does(store, paulo, async (act) => {
    const { number, fields } = await getRevision(act.tx, { id, language: '' })
    await savePart(act, { id, language: '', fields: change(fields as FileFacts), basedOn: number })
    if (publish) await publishPart(act, { id, language: '' })
  })
}

async function publicEvents(store: Store) {
  return (await findPublished(store.db, 'policy-file', 'return-regulation'))?.shared.events
}

onBothDatabases('accepting', (open) => {
  test('puts a new event before readers, with its source and the day that was read', async () => {
    const store = await open()
    await aWorld(store, [], { parliament: [vote] })
    const accepted = await accept(store, await theOnly(store))
    expect(accepted).toMatchObject({ state: 'accepted', decidedBy: amina, item: 'ep-committee-vote' })
    expect((await publicEvents(store))?.at(-1)).toEqual({
      id: 'ep-committee-vote',
      kind: 'ep-committee-vote',
      date: '2026-03-09',
      confidence: 'verified',
      source: expect.stringContaining('https://'),
      checked: '2026-11-23',
      conflicts: [],
    })
  })

  test('fills in the date of a step that was pending, and keeps what else was noted', async () => {
    const store = await open()
    const pending = event('oj-publication', '', {
      date: undefined,
      pending: true,
      confidence: 'general',
      form: 'noted by hand',
    })
    await aWorld(store, [pending], { cellar: ['PUB_OJ 2026-10-20'] })
    expect(await theOnly(store)).toMatchObject({ verdict: 'fills-pending', item: 'oj-publication' })
    await accept(store, await theOnly(store))
    const filled = (await publicEvents(store))?.at(-1)
    expect(filled).toMatchObject({
      id: 'oj-publication',
      date: '2026-10-20',
      confidence: 'verified',
      form: 'noted by hand',
    })
    expect(filled).not.toHaveProperty('pending')
  })

  test('turns a plan into what happened', async () => {
    const store = await open()
    const plan = event('ep-committee-vote', '2026-03-02', { planned: true })
    await aWorld(store, [plan], { parliament: [vote] })
    expect(await theOnly(store)).toMatchObject({ verdict: 'answers-plan' })
    await accept(store, await theOnly(store))
    const happened = (await publicEvents(store))?.at(-1)
    expect(happened).toMatchObject({ id: 'ep-committee-vote', date: '2026-03-09' })
    expect(happened).not.toHaveProperty('planned')
  })

  test('sets another date beside the first, and never in its place', async () => {
    const store = await open()
    await aWorld(store, [event('signature', '2026-06-01')], { cellar: ['SIGN_byEP_CONSIL 2026-06-15'] })
    expect(await theOnly(store)).toMatchObject({ verdict: 'contradicts', item: 'signature' })
    await accept(store, await theOnly(store))
    expect((await publicEvents(store))?.at(-1)).toMatchObject({
      date: '2026-06-01',
      source: 'https://law.example/source',
      conflicts: [{ date: '2026-06-15', source: expect.stringContaining('https://') }],
    })
  })

  test('makes an unsure event sure', async () => {
    const store = await open()
    await aWorld(store, [event('ep-committee-vote', '2026-03', { confidence: 'low' })], {
      parliament: [vote],
    })
    expect(await publicEvents(store)).toHaveLength(1)
    expect(await theOnly(store)).toMatchObject({ verdict: 'confirms' })
    await accept(store, await theOnly(store))
    expect((await publicEvents(store))?.at(-1)).toMatchObject({ date: '2026-03-09', confidence: 'verified' })
  })

  test('keeps events of low confidence that readers do not see', async () => {
    const store = await open()
    const { id } = await aWorld(store, [event('ep-report-tabled', '2026-04-01', { confidence: 'low' })], {
      parliament: [vote],
    })
    await accept(store, await theOnly(store))
    const { fields } = await getRevision(store.db, { id, language: '' })
    expect((fields as FileFacts).events.map((one) => one.id)).toEqual([
      'commission-proposal',
      'ep-report-tabled',
      'ep-committee-vote',
    ])
  })

  test('says before how the status would change', async () => {
    const store = await open()
    const { clock } = await aWorld(store, [], { parliament: [vote] })
    const { before, after, warnings } = await effectOf(store.db, await theOnly(store), clock.today())
    expect([before.code, after.code]).toEqual(['proposed', 'ep-committee'])
    expect(warnings).toEqual([])
    expect((await publicEvents(store))?.length).toBe(1)
  })

  test('by two people at once succeeds once', async () => {
    const store = await open()
    await aWorld(store, [], { parliament: [vote] })
    const one = await theOnly(store)
    const ends = await Promise.allSettled([accept(store, one, amina), accept(store, one, paulo)])
    const failed = ends.filter((end) => end.status === 'rejected')
    expect(failed).toHaveLength(1)
    expect(failed[0]?.reason).toMatchObject({
      name: 'Conflict',
      message: expect.stringMatching(/^(amina|paulo) accepted this suggestion on 2026-11-23/),
    })
    expect(await publicEvents(store)).toHaveLength(2)
  })

  test('is refused when the file has changed so that it does not fit, until that is looked at', async () => {
    const store = await open()
    const { id, clock } = await aWorld(store, [], { parliament: [vote] })
    const one = await theOnly(store)
    const byHand = event('ep-committee-vote', '2026-03-10') as FileFacts['events'][number]
    await edit(store, id, (facts) => ({ ...facts, events: [...facts.events, byHand] }))
    await expect(accept(store, one)).rejects.toMatchObject({ name: 'Conflict' })
    expect(await publicEvents(store)).toHaveLength(2)
    await store.transact((tx) => reviewSuggestions(tx, one.file, { now: clock.now(), today: clock.today() }))
    expect(await getSuggestion(store.db, one.id)).toMatchObject({ state: 'withdrawn', why: 'in-file' })
  })

  test('never publishes what somebody else is still working on', async () => {
    const store = await open()
    const { id, clock } = await aWorld(store, [], { parliament: [vote] })
    await edit(store, id, (facts) => ({ ...facts, oj: 'a draft' }), false)
    const one = await theOnly(store)
    await store.transact((tx) => reviewSuggestions(tx, one.file, { now: clock.now(), today: clock.today() }))
    await expect(accept(store, one)).rejects.toThrow('The file holds changes that nobody has published')
    expect(await theOnly(store)).toMatchObject({ state: 'open' })
  })

  test('brings the others of the file in line', async () => {
    const store = await open()
    await aWorld(store, [], { cellar: ['SIGN_byEP_CONSIL 2026-06-15'], parliament: ['SIGNATURE 2026-06-01'] })
    const [first, second] = await opened(store)
    expect([first?.disputed, second?.disputed]).toEqual([true, true])
    await accept(store, first as Suggestion)
    expect(await theOnly(store)).toMatchObject({ id: second?.id, verdict: 'contradicts', item: 'signature' })
  })
})

onBothDatabases('a decision', (open) => {
  const others: [string, Says][] = [
    ['the same source again', { parliament: [vote] }],
    ['another source, a day later', { cellar: ['ADP_REP_byEP_CMT 2026-03-10'] }],
    ['both', { parliament: [vote], cellar: ['ADP_REP_byEP_CMT 2026-03-10'] }],
  ]

  test.each(others)('to refuse outlives %s', async (_name, says) => {
    const store = await open()
    const { again, ...world } = await aWorld(store, [], { parliament: [vote] })
    await refuse(store, await theOnly(store), 'A vote on the opinion only')
    say(world, says)
    await again()
    expect(await opened(store)).toEqual([])
    expect(await listSuggestions(store.db)).toMatchObject([
      { state: 'refused', why: 'A vote on the opinion only', decidedBy: amina, decidedAt: at('2026-11-23') },
    ])
  })

  test.each(others)(
    'to accept outlives %s, also when the event is taken out again by hand',
    async (_name, says) => {
      const store = await open()
      const { again, id, ...world } = await aWorld(store, [], { parliament: [vote] })
      await accept(store, await theOnly(store))
      await edit(store, id, (facts) => ({ ...facts, events: facts.events.slice(0, 1) }))
      say(world, says)
      await again()
      expect(await opened(store)).toEqual([])
    },
  )

  test('about a plan says nothing of what happens', async () => {
    const store = await open()
    const { again, ...world } = await aWorld(store, [], { parliament: ['PLENARY_VOTE 2026-12-01 scheduled'] })
    expect(await theOnly(store)).toMatchObject({ fact: { kind: 'ep-adoption', planned: true } })
    await refuse(store, await theOnly(store))
    world.clock.set(at('2026-12-02'))
    say(world, { parliament: ['PLENARY_ADOPT_POSITION 2026-12-01'] })
    await again()
    expect(await theOnly(store)).toMatchObject({
      fact: { kind: 'ep-adoption', planned: false, date: '2026-12-01' },
    })
  })

  test('about one trilogue says nothing of the next in the same week', async () => {
    const store = await open()
    const first = 'INTERINSTITUTIONAL_NEGOTIATION 2026-09-07'
    const { again, ...world } = await aWorld(store, [], { parliament: [first] })
    for (const one of await opened(store)) await refuse(store, one)
    say(world, { parliament: [first, 'INTERINSTITUTIONAL_NEGOTIATION 2026-09-09'] })
    await again()
    expect(await theOnly(store)).toMatchObject({ fact: { kind: 'trilogue', date: '2026-09-09' } })
  })

  test('cannot be taken twice', async () => {
    const store = await open()
    await aWorld(store, [], { parliament: [vote] })
    const one = await theOnly(store)
    await refuse(store, one)
    await expect(refuse(store, one)).rejects.toThrow('amina refused this suggestion')
    await expect(accept(store, one)).rejects.toThrow('amina refused this suggestion')
    await expect(accept(store, { id: 'nothing' })).rejects.toThrow('There is no suggestion “nothing”.')
  })
})

onBothDatabases('a source that changes its mind', (open) => {
  test('takes back what nobody decided, and may bring it again', async () => {
    const store = await open()
    const { again, ...world } = await aWorld(store, [], { parliament: [vote] })
    const one = await theOnly(store)
    say(world, {})
    expect(await again()).toMatchObject({ withdrawn: 1 })
    expect(await getSuggestion(store.db, one.id)).toMatchObject({ state: 'withdrawn', why: 'not-listed' })
    await expect(accept(store, one)).rejects.toThrow('was withdrawn')
    say(world, { parliament: [vote] })
    expect(await again()).toMatchObject({ suggestions: 1 })
    expect(await theOnly(store)).toEqual(expect.objectContaining({ id: one.id }))
  })

  test('about what was accepted is told as a notice, and changes nothing', async () => {
    const store = await open()
    const { again, ...world } = await aWorld(store, [], { parliament: [vote] })
    await accept(store, await theOnly(store))
    say(world, {})
    await again()
    const told = await theOnly(store)
    expect(told).toMatchObject({ verdict: 'no-longer-listed', item: 'ep-committee-vote' })
    expect(await publicEvents(store)).toHaveLength(2)
    await expect(accept(store, told)).rejects.toThrow('This is a notice')
    await refuse(store, told, 'The minutes have it')
    await again()
    expect(await opened(store)).toEqual([])
  })

  test('takes a notice back too', async () => {
    const store = await open()
    const { again, ...world } = await aWorld(store, [], { parliament: [vote] })
    await accept(store, await theOnly(store))
    say(world, {})
    await again()
    say(world, { parliament: [vote] })
    await again()
    expect(await opened(store)).toEqual([])
  })

  test('about the day is told once, as a contradiction', async () => {
    const store = await open()
    const { again, ...world } = await aWorld(store, [], { cellar: ['SIGN_byEP_CONSIL 2026-06-01'] })
    await accept(store, await theOnly(store))
    say(world, { cellar: ['SIGN_byEP_CONSIL 2026-06-15'] })
    await again()
    expect(await theOnly(store)).toMatchObject({ verdict: 'contradicts', fact: { date: '2026-06-15' } })
    await accept(store, await theOnly(store))
    await again()
    expect(await opened(store)).toEqual([])
  })

  test('a plan whose day has passed is no question any more', async () => {
    const store = await open()
    const { again, clock } = await aWorld(store, [], { parliament: ['PLENARY_VOTE 2026-12-01 scheduled'] })
    const one = await theOnly(store)
    clock.set(at('2026-12-02'))
    await again()
    expect(await getSuggestion(store.db, one.id)).toMatchObject({ state: 'withdrawn', why: 'passed' })
  })
})

describe('national measures', () => {
  const celex = '32024L1233'
  const about = { form: 'directive', procedures: [], celex: [celex] } as const

  async function aDirective(store: Store, measures: Record<string, string>[], national: object[] = []) {
    const world = await withOfficialSources(store)
    await world.publishFile('single-permit', {
      form: 'directive',
      celex: [celex],
      events: [event('oj-publication', '2024-04-30'), event('transposition-deadline', '2026-05-21')],
      national,
    })
    const tell = (told: Record<string, string>[]) =>
      putAnswer(world.server, about, `cellar/national/${celex}`, rows(...told))
    tell(measures)
    await world.sync()
    return {
      ...world,
      tell,
      again: () => world.sync({ all: true }),
      path: pathOf(about, `cellar/national/${celex}`),
    }
  }

  const spain = [
    measure('72024L1233ESP_202600001', 'ESP', '2026-05-04'),
    measure('72024L1233ESP_202600002', 'ESP', '2026-05-19'),
  ]

  onBothDatabases('of a directive', (open) => {
    test('become a row that says how many were notified, and no more', async () => {
      const store = await open()
      await aDirective(store, spain)
      const one = await theOnly(store)
      expect(one.fact).toMatchObject({
        about: 'national',
        country: 'ES',
        measures: 2,
        notified: '2026-05-19',
      })
      await accept(store, one)
      const file = await findPublished(store.db, 'policy-file', 'single-permit')
      expect(file?.shared.national).toEqual([
        {
          id: 'es-2026',
          country: 'ES',
          state: 'notified',
          date: '2026-05-19',
          measures: 2,
          confidence: 'verified',
          source: expect.stringContaining(celex),
          checked: '2026-11-23',
        },
      ])
    })

    test('come again only when there are more of them', async () => {
      const store = await open()
      const { tell, again } = await aDirective(store, spain)
      await refuse(store, await theOnly(store))
      await again()
      expect(await opened(store)).toEqual([])
      tell([...spain, measure('72024L1233ESP_202600003', 'ESP', '2026-07-01')])
      await again()
      expect((await theOnly(store)).fact).toMatchObject({ measures: 3, notified: '2026-07-01' })
    })

    test('never take the place of a row that says more', async () => {
      const store = await open()
      const row = {
        id: 'es',
        country: 'ES',
        state: 'transposed',
        date: '2026-04-01',
        confidence: 'verified',
        source: 'https://law.example/es',
      }
      await aDirective(store, spain, [row])
      expect(await opened(store)).toEqual([])
    })
  })
})
