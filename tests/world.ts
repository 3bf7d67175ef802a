import {
  type Act,
  archiveEntry,
  createEntry,
  type KindName,
  publishPart,
  savePart,
  schedulePart,
} from '../src/content/index.ts'
import { type Clock, type EntryId, fixedClock, type Instant } from '../src/shared/index.ts'
import type { Store } from '../src/store/index.ts'

/** Amina edits. */
export const amina = 'amina'
/** Paulo translates. */
export const paulo = 'paulo'

/** The morning on which the world is built. */
export const worldMorning = '2026-11-23T09:00:00.000Z' as Instant

/** When the winter letter goes out. */
export const winterMorning = '2026-12-21T08:00:00.000Z' as Instant

/** A clock that stands at the morning of the world until it is set. */
export function worldClock() {
  return fixedClock(worldMorning)
}

/** Does something in a transaction of its own, as one person and at one moment. */
export function does<T>(
  store: Store,
  author: string,
  deed: (act: Act) => Promise<T>,
  now: Instant = worldMorning,
): Promise<T> {
  return store.transact((tx) => deed({ tx, author, now }))
}

export type World = Record<
  | 'network'
  | 'health'
  | 'work'
  | 'children'
  | 'permitsPackage'
  | 'singlePermit'
  | 'careReport'
  | 'permitBriefing'
  | 'hearingVideo'
  | 'oldLeaflet'
  | 'draftNote'
  | 'winterLetter'
  | 'harbourClinic'
  | 'nightKitchen'
  | 'callers'
  | 'about'
  | 'help',
  EntryId
>

/**
 * Builds a small network in English, French and Arabic, through the deeds that editors use: three topics, a package with one file,
 * a report in three languages, a briefing, a video, an archived leaflet that points to the report, a draft, a scheduled letter,
 * two members, a figure and two pages. Gives their ids.
 */
export async function buildWorld(store: Store, clock: Clock = worldClock()): Promise<World> {
  return store.transact(async (tx) => {
    const act: Act = { tx, author: amina, now: clock.now() }
    const network = await publish(act, await createEntry(act, networkEntry))
    const [health, work, children] = [
      await publish(act, await createEntry(act, topic('health', 1, 'Health'))),
      await publish(act, await createEntry(act, topic('work', 2, 'Work'))),
      await publish(act, await createEntry(act, topic('children', 3, 'Children'))),
    ]
    const permitsPackage = await publish(act, await createEntry(act, permitsPackageEntry))
    const singlePermit = await publish(act, await createEntry(act, singlePermitEntry))
    const careReport = await publish(act, await createEntry(act, careReportEntry))
    const permitBriefing = await publish(act, await createEntry(act, permitBriefingEntry))
    const hearingVideo = await publish(act, await createEntry(act, hearingVideoEntry))
    const oldLeaflet = await publish(act, await createEntry(act, oldLeafletEntry))
    const draftNote = await createEntry(act, draftNoteEntry)
    const winterLetter = await createEntry(act, winterLetterEntry)
    const harbourClinic = await publish(act, await createEntry(act, harbourClinicEntry))
    const nightKitchen = await publish(act, await createEntry(act, nightKitchenEntry))
    const callers = await publish(act, await createEntry(act, callersEntry))
    const about = await publish(act, await createEntry(act, page('about', 'About us', 'Who we are.')))
    const help = await publish(act, await createEntry(act, helpEntry))
    await archiveEntry(act, { id: oldLeaflet, movedTo: { kind: 'resource', key: 'care-report' } })
    await schedulePart(act, { id: winterLetter, language: 'en', at: winterMorning })

    const translate = (id: EntryId, language: string, slug: string, fields: object) =>
      translateEntry({ ...act, author: paulo }, { id, language, slug, fields })
    await translate(network, 'fr', 'network', {
      title: 'Réseau du Port',
      tagline: 'Chacun peut être soigné.',
      mission: 'Un petit réseau imaginaire.',
    })
    await translate(network, 'ar', 'network', {
      title: 'شبكة المرفأ',
      tagline: 'لكل إنسان الحق في العلاج.',
      mission: 'شبكة صغيرة متخيلة.',
    })
    await translate(health, 'fr', 'sante', { title: 'Santé', body: 'Se soigner **sans peur**.' })
    await translate(health, 'ar', 'الصحة', { title: 'الصحة', body: 'العلاج **دون خوف**.' })
    await translate(work, 'fr', 'travail', { title: 'Travail', body: 'Travailler en sécurité.' })
    await translate(singlePermit, 'fr', 'permis-unique', {
      title: 'Permis unique',
      summary: 'Une seule demande pour séjourner et travailler.',
    })
    await translate(careReport, 'fr', 'soins-pour-tous', {
      title: 'Des soins pour tous',
      summary: 'Ce que coûtent des soins trop tardifs.',
    })
    await translate(careReport, 'ar', 'الرعاية-للجميع', {
      title: 'الرعاية للجميع',
      summary: 'ما تكلفه الرعاية المتأخرة.',
    })
    return {
      network,
      health,
      work,
      children,
      permitsPackage,
      singlePermit,
      careReport,
      permitBriefing,
      hearingVideo,
      oldLeaflet,
      draftNote,
      winterLetter,
      harbourClinic,
      nightKitchen,
      callers,
      about,
      help,
    }
  })
}

async function publish(act: Act, id: EntryId): Promise<EntryId> {
  await publishPart(act, { id, language: 'en' })
  return id
}

async function translateEntry(
  act: Act,
  part: { id: EntryId; language: string; slug: string; fields: object },
): Promise<void> {
  await savePart(act, { ...part, basedOn: 0 })
  await publishPart(act, { id: part.id, language: part.language })
}

type English = { kind: KindName; key: string; language: 'en'; shared: object; fields: object }

function english(kind: KindName, key: string, shared: object, fields: object): English {
  return { kind, key, language: 'en', shared, fields }
}

function topic(key: string, order: number, title: string): English {
  return english(
    'topic',
    key,
    { workArea: true, order, hue: order },
    { title, body: `What we do on ${key}.` },
  )
}

function page(key: string, title: string, body: string): English {
  return english('page', key, { place: 'header' }, { title, body })
}

const networkEntry = english(
  'network',
  'network',
  { languages: ['en', 'fr', 'ar'], email: 'office@harbour.example', helpPage: 'help', aboutPage: 'about' },
  {
    title: 'Harbour Network',
    tagline: 'Everybody can see a doctor.',
    mission: 'A small network that we made up.',
  },
)

const permitsPackageEntry = english(
  'policy-file',
  'permits-package',
  { form: 'package', topics: ['work'] },
  { title: 'Permits package', summary: 'Two laws on permits, proposed together.' },
)

const singlePermitEntry = english(
  'policy-file',
  'single-permit',
  {
    form: 'directive',
    parent: 'permits-package',
    topics: ['work', 'health'],
    checked: '2026-11-02',
    events: [
      {
        id: 'proposal',
        kind: 'commission-proposal',
        date: '2024-05-21',
        confidence: 'verified',
        source: 'https://law.example/proposal',
        checked: '2026-11-02',
      },
      {
        id: 'mandate',
        kind: 'ep-mandate',
        date: '2025-03',
        confidence: 'verified',
        source: 'https://law.example/mandate',
        checked: '2026-11-02',
      },
      {
        id: 'application',
        kind: 'application',
        date: '2027-06-30',
        planned: true,
        setBy: 'permits-package',
        confidence: 'general',
        source: 'https://law.example/application',
        checked: '2026-11-02',
      },
    ],
    asks: [{ id: 'change-employer', addressees: ['council'], outcome: 'open' }],
  },
  {
    title: 'Single permit',
    summary: 'One request to stay and to work.',
    body: 'Whoever holds it may **change employer**.',
    asks: { 'change-employer': 'Let workers change employer without asking.' },
    eventNotes: { application: 'The day may still move.' },
  },
)

const careReportEntry = english(
  'resource',
  'care-report',
  {
    format: 'report',
    date: '2026-03-12',
    topics: ['health'],
    files: ['single-permit'],
    languages: ['en', 'fr'],
    countries: ['BE', 'FR'],
    pages: 24,
    links: [{ url: 'https://library.example/care', where: 'own-page', language: 'en' }],
  },
  {
    title: 'Care for everybody',
    summary: 'What it costs when care comes late.',
    body: 'Doctors tell us why.',
  },
)

const permitBriefingEntry = english(
  'resource',
  'permit-briefing',
  { format: 'briefing', date: '2025', topics: ['work'], files: ['single-permit'], languages: ['en'] },
  { title: 'The permit, briefly', summary: 'Four pages on the single permit.' },
)

const hearingVideoEntry = english(
  'resource',
  'hearing-video',
  {
    format: 'video',
    date: '2026-09',
    topics: ['children'],
    seconds: 372,
    watch: 'https://videos.example/hearing',
    languages: ['en'],
  },
  {
    title: 'Children at the hearing',
    summary: 'Six minutes from a hearing.',
    transcript: 'We want to go to school.',
  },
)

const oldLeafletEntry = english(
  'resource',
  'old-leaflet',
  { format: 'leaflet', date: '2012', topics: ['health'] },
  { title: 'An old leaflet' },
)

const draftNoteEntry = english(
  'resource',
  'draft-note',
  { format: 'explainer', topics: ['health'] },
  { title: 'A note that nobody has read' },
)

const winterLetterEntry = english(
  'resource',
  'winter-letter',
  { format: 'joint-letter', date: '2026-12-21', topics: ['health'] },
  { title: 'A letter for the winter' },
)

const harbourClinicEntry = english(
  'member',
  'harbour-clinic',
  {
    country: 'BE',
    city: 'Antwerp',
    website: 'https://clinic.example',
    topics: ['health'],
    services: ['health-care', 'mental-health'],
    languages: ['en', 'fr', 'ar'],
    source: 'https://clinic.example/about',
  },
  { title: 'Harbour Clinic', summary: 'A clinic that asks for no papers.' },
)

const nightKitchenEntry = english(
  'member',
  'night-kitchen',
  {
    country: 'FR',
    city: 'Calais',
    topics: ['children'],
    services: ['food'],
    source: 'https://kitchen.example/about',
    hidden: ['city'],
  },
  { title: 'Night Kitchen' },
)

const callersEntry = english(
  'figure',
  'callers',
  {
    value: 4120,
    qualifier: 'about',
    asOf: '2025-12-31',
    topics: ['health'],
    sources: [{ url: 'https://clinic.example/2025', tier: 'primary' }],
  },
  { title: 'People who called the clinics', unit: 'people', caveat: 'Some called more than once.' },
)

const helpEntry = english(
  'page',
  'help',
  { place: 'header', help: true, members: true },
  { title: 'Find help', body: 'These members can help you.' },
)
