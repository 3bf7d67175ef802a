import { languageOf } from './detect.ts'
import type { Draft, Unit } from './draft.ts'
import { find, say, setup } from './setup.ts'

/** Shorter stretches do not tell their language apart from the text’s. */
const tellingLength = 200
const unitsAtOnce = 10

const select = find<HTMLSelectElement>('check-language')
const note = find('check-language-note')

/** The language that somebody chose; undefined when it is to be told from the text. */
export function chosenLanguage(): string | undefined {
  return select.value === 'auto' ? undefined : select.value
}

export function onLanguageChosen(chosen: () => void): void {
  select.addEventListener('change', chosen)
}

/** Says which language is checked. */
export function noteLanguage(language: string | undefined): void {
  if (chosenLanguage() !== undefined) note.textContent = ''
  else if (language === undefined) note.textContent = say('undetected')
  else note.textContent = say(isChecked(language) ? 'detected' : 'noLexicon', { language: nameOf(language) })
}

export function nameOf(language: string): string {
  const known = setup.languages.find(({ tag }) => tag === language)
  return known?.name ?? new Intl.DisplayNames([setup.language], { type: 'language' }).of(language) ?? language
}

/** Told from the text, where nobody chose one. The page’s own stands in while there is too little text. */
export async function tellLanguage(text: string): Promise<{ language: string; told: boolean }> {
  const told = await languageOf(text)
  return { language: told ?? setup.language, told: told !== undefined }
}

/**
 * Long stretches in another language than the text’s are checked in their own. Works in small pieces between other things; true when
 * something changed.
 */
export async function tellUnits(draft: Draft, isCurrent: () => boolean): Promise<boolean> {
  let changed = false
  const telling = draft.units.filter(
    ({ text, language }) => text.length >= tellingLength && language === undefined,
  )
  for (const [at, unit] of telling.entries()) {
    if (at % unitsAtOnce === 0) await aMoment()
    if (!isCurrent()) return changed
    changed = (await retold(draft, unit)) || changed
  }
  return changed
}

async function retold(draft: Draft, unit: Unit): Promise<boolean> {
  const language = await languageOf(unit.text)
  if (language === undefined || !isChecked(language) || language === draft.language) {
    unit.language = draft.language
    return false
  }
  draft.retell(unit, language)
  return true
}

/** Whether there are words for it. */
export function isChecked(language: string): boolean {
  return setup.languages.some(({ tag }) => tag === language)
}

function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
