import { stringify } from 'yaml'
import type { Lexicon, LexiconRule } from '#words'
import { flatPattern } from './flat-pattern.ts'
import type { Glossary, GlossaryConcept } from './glossary.ts'

const levels = { avoid: 'error', reconsider: 'warning', context: 'suggestion' } as const

/** What becomes of a lexicon in Vale, said in every file. */
const loss = `# Made from the lexicon of the words checker. A regular expression holds less than its rule: quotations, titles of laws, words that are
# only mentioned, and most of what is fine are not known here, so expect remarks that the checker does not make.`

/**
 * A lexicon as a style for Vale 3 (https://vale.sh): a file for each term and strength, by name. Reasons and words to say come from the
 * guide, in the language of the lexicon where the guide has it, else in English.
 */
export function valeStyle(lexicon: Lexicon, { concepts, address }: Glossary): Record<string, string> {
  const groups = Map.groupBy(lexicon.rules, ({ term, severity, capital }) =>
    [term, lexicon.unsure ? 'context' : severity, capital ? 'capital' : ''].join(' ').trimEnd(),
  )
  const byRule = new Map(concepts.flatMap((concept) => concept.rules.map((rule) => [rule, concept] as const)))
  return Object.fromEntries([
    ...[...groups].map(([group, rules]) => {
      const [term = '', severity = 'context'] = group.split(' ') as [string, keyof typeof levels]
      return [
        `${group.replaceAll(' ', '-')}.yml`,
        valeRule(lexicon, rules, levels[severity], byRule.get(term), `${address}/${term}`),
      ] as const
    }),
    ['README.md', readMe(lexicon.language)] as const,
  ])
}

function valeRule(
  lexicon: Lexicon,
  rules: readonly LexiconRule[],
  level: string,
  concept: GlossaryConcept | undefined,
  link: string,
): string {
  const rule = {
    extends: 'existence',
    message: messageOf(concept, lexicon.language),
    link,
    level,
    scope: 'text',
    ...(rules[0]?.capital ? {} : { ignorecase: true }),
    nonword: true,
    tokens: rules.map((one) => flatPattern(one, lexicon)),
  }
  return `${loss}\n${stringify(rule, { lineWidth: 0, defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN' })}`
}

/** `%s` is what was found. */
function messageOf(concept: GlossaryConcept | undefined, language: string): string {
  const text =
    concept?.texts.find((one) => one.language === language) ??
    concept?.texts.find((one) => one.language === 'en') ??
    concept?.texts[0]
  if (text === undefined) return '“%s”'
  const say = text.say.length === 0 ? '' : ` → ${text.say.join(' · ')}`
  return `“%s”${say}. ${text.why}`.replace(/%(?!s”)/g, '%%')
}

function readMe(language: string): string {
  return `# words-${language}

A style for Vale (https://vale.sh), made from a lexicon of the words checker of Tessera.

    Packages = words-${language}.zip

    [*]
    BasedOnStyles = words-${language}

Vale knows no language: use this style for texts in “${language}” only. Patterns lose what a regular expression cannot hold: quotations, titles of
laws, words that are only mentioned, and most of what is fine. \`tessera words check\` knows all of that.
`
}
