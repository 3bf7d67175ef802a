/** Where the policy files of the sample stand on 22 November 2026: checked by hand against their sources, and as readers see it. */
import { describe, expect, test } from 'vitest'
import { formatDate, messages } from '../../src/languages/index.ts'
import { deriveStatuses, statusName } from '../../src/policies/index.ts'
import type { PartialDate } from '../../src/shared/index.ts'
import { visit } from '../browser.ts'
import { day, samplePolicyFiles } from '../policy-files.ts'
import { sampleSite } from '../sample-site.ts'

const expected: Readonly<Record<string, string>> = {
  'ai-act': 'Applying in part',
  'ai-omnibus': 'Adopted, awaiting publication',
  'anti-trafficking-directive': 'National deadline passed',
  'asylum-and-migration-management-regulation': 'Applying',
  'asylum-procedures-regulation': 'Applying',
  'barcelona-targets-recommendation': 'Adopted, being carried out',
  'crisis-regulation': 'Applying',
  'eu-funding': 'Council negotiating',
  'eu-migration-pact': 'Package',
  eurodac: 'Applying in part',
  'european-care-strategy': 'Adopted',
  'european-child-guarantee': 'Adopted, being carried out',
  // Parliament's vote is known without its day, and so is not public.
  'europol-smuggling-regulation': 'Provisionally agreed',
  'facilitation-directive': 'In committee',
  'istanbul-convention': 'In force for the EU',
  'long-term-care-recommendation': 'Adopted, being carried out',
  'long-term-residents-directive': 'Talks stopped',
  'qualification-regulation': 'Applying',
  'recast-return-directive': 'Replaced',
  'reception-conditions-directive': 'National deadline passed',
  'resettlement-framework-regulation': 'Applying',
  'return-border-procedure-regulation': 'Applying',
  'return-regulation': 'Adopted, awaiting publication',
  // Its date of application is not sure enough to be public.
  'safe-countries-of-origin-regulation': 'Adopted, awaiting publication',
  'safe-third-country-regulation': 'Applying',
  'schengen-borders-code': 'Applying',
  'screening-regulation': 'Applying',
  'single-permit-directive': 'National deadline passed',
  'victims-rights-directive': 'Provisionally agreed',
  'violence-against-women-directive': 'Being put into national law',
}

const t = messages('en')

async function pageOf(key: string): Promise<string> {
  const html = await (await sampleSite.ask(`/en/files/${key}`)).text()
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
}

test('each file stands where its sources put it', () => {
  const statuses = deriveStatuses(samplePolicyFiles(), day('2026-11-22'))
  expect(Object.fromEntries([...statuses].map(([key, status]) => [key, statusName(status, t)]))).toEqual(
    expected,
  )
})

test('the list of files shows the same to readers', async () => {
  const { page, close } = await visit(sampleSite.origin, { javascript: true })
  await page.goto('/en/files')
  const shown = await page.evaluate<Record<string, string[]>>(chipsByFile)
  await close()
  expect(shown).toEqual(Object.fromEntries(Object.entries(expected).map(([key, name]) => [key, [name]])))
})

/** The statuses that stand beside the links to a file; each once. */
const chipsByFile = `(() => {
  const found = {}
  for (const link of document.querySelectorAll('main a[href^="/en/files/"]')) {
    const key = link.getAttribute('href').slice('/en/files/'.length)
    const chip = link.closest('li, tr')?.querySelector('.chip')?.textContent.trim()
    if (chip !== undefined && !found[key]?.includes(chip)) found[key] = [...(found[key] ?? []), chip]
  }
  return found
})()`

describe('the sample has a file of every kind that goes wrong elsewhere', () => {
  const date = (value: string) => formatDate(value as PartialDate, 'en')

  test('stale: nobody has seen it move for long, and it says so', async () => {
    expect(await pageOf('facilitation-directive')).toContain('No movement seen since')
  })

  test('conflicting: two sources give two dates, and both stand there', async () => {
    const text = await pageOf('return-regulation')
    expect(text).toContain(formatDate('2026-06-01' as PartialDate, 'en', 'short'))
    expect(text).toContain(t('policy.conflict', { date: date('2026-05-22') }))
  })

  test('superseded: a date that another act moved stays, beside the one that holds', async () => {
    expect(await pageOf('ai-act')).toContain(t('policy.superseded', { date: date('2028-08-02') }))
  })

  test('stopped: talks that ended are not called talks', async () => {
    const text = await pageOf('long-term-residents-directive')
    expect(text).toContain('Talks stopped')
    expect(text).not.toContain('negotiating')
  })

  test('replaced: a proposal that another one follows leads there', async () => {
    expect(await pageOf('recast-return-directive')).toContain('Return Regulation')
  })
})

describe('every conflict among sources says why one was chosen', () => {
  const conflicting = samplePolicyFiles().flatMap(({ key, events }) =>
    events
      .filter(({ conflicts }) => conflicts.length > 0)
      .map((event) => [`${key} ${event.id}`, event] as const),
  )

  test.each(conflicting)('%s', (_, event) => {
    expect(event.chosenBecause).toBeDefined()
  })
})
