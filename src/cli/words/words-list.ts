import { type Command, Option } from 'commander'
import { Invalid } from '#shared'
import { type ListedLexicon, type ListedRule, lexiconLanguages, listRules } from '#words'
import type { Cli } from '../cli.ts'
import { count } from '../findings.ts'

type Options = { lang?: string; format: 'text' | 'json' }

export function addWordsList(words: Command, cli: Cli): void {
  words
    .command('list')
    .description('print what is looked for in each language, what to say instead, and who has signed it')
    .option('--lang <language>', 'only this language, with all its rules')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action((options: Options) => list(cli, options))
}

async function list(cli: Cli, { lang, format }: Options): Promise<void> {
  const languages = lang === undefined ? [...lexiconLanguages].sort() : [lang]
  const lexicons: ListedLexicon[] = []
  for (const language of languages) {
    const lexicon = await listRules(language)
    if (lexicon === undefined)
      throw new Invalid(
        `There is no lexicon in “${language}”. There are: ${[...lexiconLanguages].sort().join(', ')}.`,
      )
    lexicons.push(lexicon)
  }
  if (format === 'json') cli.out(JSON.stringify(lexicons, null, 2))
  else for (const lexicon of lexicons) cli.out(lang === undefined ? headOf(lexicon) : textOf(lexicon))
}

function headOf({ language, review, unsure, rules }: ListedLexicon): string {
  const signed =
    review === null ? 'not yet signed by a native speaker' : `signed by ${review.by} on ${review.signed}`
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language)
  return `${language}  ${name}: ${count(rules.length, 'rule')}, ${signed}${unsure ? '; everything is only context' : ''}`
}

function textOf(lexicon: ListedLexicon): string {
  const terms = Map.groupBy(lexicon.rules, ({ term }) => term)
  const blocks = [...terms].map(([term, rules]) =>
    ['', term, ...(rules[0]?.why ? [`  ${rules[0].why}`] : []), ...rules.map(ruleLine)].join('\n'),
  )
  return [headOf(lexicon), ...blocks].join('\n')
}

function ruleLine({ rule, severity, avoid, instead }: ListedRule): string {
  const better = instead.length === 0 ? '' : ` → ${instead.join(' · ')}`
  return `  ${severity}  ${avoid.join(' · ')}${better}  ${rule}`
}
