import { remarkJson } from '#words'
import type { Checker } from './checker.ts'
import { csvReport } from './reports/csv-report.ts'
import { markdownReport } from './reports/markdown-report.ts'
import { save } from './reports/save.ts'
import { find, say } from './setup.ts'
import { tell } from './status.ts'

/** What a reader takes along: the text, or a list of the remarks. All of it is made here. */
export function takeAway(checker: Checker): void {
  const onClick = (id: string, deed: () => unknown) =>
    find(id).addEventListener('click', () => {
      void Promise.resolve(deed()).catch(() => tell(say('notLoaded')))
    })
  onClick('check-copy', () => copy(checker))
  onClick('check-save', () => save(textName(checker), 'text/plain', checker.text))
  onClick('check-csv', async () => {
    save(reportName(checker, 'csv'), 'text/csv', csvReport(await checker.explained()))
  })
  onClick('check-markdown', async () => {
    const report = markdownReport(checker.name ?? say('reportText'), await checker.explained())
    save(reportName(checker, 'md'), 'text/markdown', report)
  })
  onClick('check-json', async () => {
    const remarks = await checker.explained()
    const lang = checker.draft.language
    const file = { file: checker.name ?? '-', lang: lang ?? null, remarks: remarks.map(remarkJson) }
    save(reportName(checker, 'json'), 'application/json', `${JSON.stringify([file], null, 1)}\n`)
  })
  onClick('check-print', async () => {
    await checker.showAll()
    print()
  })
}

async function copy(checker: Checker): Promise<void> {
  try {
    await navigator.clipboard.writeText(checker.text)
    tell(say('copied'))
  } catch {
    tell(say('notCopied'))
  }
}

/** Documents were read for their text alone: that is what is kept. */
function textName({ name, draft }: Checker): string {
  if (name === undefined) return 'text.txt'
  return draft.format === 'plain' ? `${baseOf(name)}.txt` : name
}

function reportName({ name }: Checker, ending: string): string {
  return `${name === undefined ? 'text' : baseOf(name)}-remarks.${ending}`
}

function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
