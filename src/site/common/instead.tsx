import type { InLanguage } from '#content'
import { type Language, messages } from '#languages'
import { spoken } from '#web'

type Words = InLanguage<string[]> | undefined
type InsteadProps = { language: Language; avoid: Words; say: Words }

/** Words to avoid, struck through, and what to say instead: each said in words, too, for those who do not see the strokes. */
export function Instead({ language, avoid, say }: InsteadProps) {
  const t = messages(language)
  return (
    <div class="instead">
      <Line label={t('words.avoid')} words={avoid} within={language} struck />
      <Line label={t('words.say')} words={say} within={language} />
    </div>
  )
}

type LineProps = { label: string; words: Words; within: Language; struck?: boolean }

function Line({ label, words, within, struck = false }: LineProps) {
  if (words === undefined || words.value.length === 0) return null
  const marks = spoken({ value: '', language: words.language }, within)
  return (
    <p>
      <span class="soft">{label}</span>{' '}
      <bdi {...marks}>
        {words.value.map((word, place) => (
          <>
            {place > 0 && ' · '}
            {struck ? <s>{word}</s> : <b>{word}</b>}
          </>
        ))}
      </bdi>
    </p>
  )
}
