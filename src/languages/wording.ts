import type { PartialDate } from '#shared'
import { formatDate } from './dates.ts'
import type { Language } from './language.ts'
import { messages } from './messages.ts'
import { formatList } from './numbers.ts'

/** How to speak one language: messages, dates and lists bound to it, for rules that read no files themselves. */
export function wordingIn(language: Language) {
  return {
    translate: messages(language),
    formatDate: (date: PartialDate) => formatDate(date, language),
    formatList: (items: readonly string[]) => formatList(items, language),
  }
}
