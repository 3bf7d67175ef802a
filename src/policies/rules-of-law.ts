import type { Known } from './known.ts'
import type { DatedEvent } from './policy-facts.ts'
import type { Rule } from './rule.ts'

/** Acts that bind nobody, and acts that are in force. */
export const lawRules = [
  {
    name: 'recommendation-adopted',
    decide(known) {
      if (known.file.form !== 'recommendation') return undefined
      const adoption = known.last('council-adoption') ?? known.last('oj-publication')
      return adoption && { code: 'adopted-implementing', because: adoption }
    },
  },
  {
    name: 'communication-adopted',
    decide(known) {
      if (known.file.form !== 'strategy') return undefined
      const adoption = known.last('communication-adopted', 'council-adoption')
      return adoption && { code: 'adopted', because: adoption }
    },
  },
  {
    name: 'treaty-in-force',
    decide(known) {
      const start = startOfLaw(known)
      return start && known.file.form === 'treaty' ? { code: 'in-force-eu', because: start } : undefined
    },
  },
  {
    name: 'transposition',
    decide(known) {
      if (known.file.form !== 'directive') return undefined
      const last = known.fixedDates('transposition-deadline').at(-1)
      const isPending = known.isPending('transposition-deadline')
      if (last && known.isReached(last) && !isPending) return { code: 'transposition-due', because: last }
      const start = startOfLaw(known)
      return start && (last || isPending) ? { code: 'transposition-open', because: start } : undefined
    },
  },
  {
    // In general the act applies, and only some parts wait: worth another sentence than the reverse.
    name: 'applies-except-parts',
    decide(known) {
      const dates = known.fixedDates('application')
      const reached = dates.filter(known.isReached)
      if (reached.length === dates.length && !known.isPending('application')) return undefined
      const general = reached.findLast((event) => event.partial !== true)
      return general && { code: 'applying-partly', because: general, since: reached[0]?.date }
    },
  },
  {
    name: 'application-dates',
    decide(known) {
      const start = startOfLaw(known)
      const dates = known.fixedDates('application')
      const stillUndated = known.isPending('application')
      if (!start || (dates.length === 0 && !stillUndated)) return undefined
      const reached = dates.filter(known.isReached)
      const latest = reached.at(-1)
      if (!latest) return { code: 'in-force', because: start }
      if (reached.length === dates.length && !stillUndated) return { code: 'applying', because: latest }
      return { code: 'applying-partly', because: latest, since: reached[0]?.date }
    },
  },
  {
    // A directive binds through national law: without a deadline we cannot say that it applies.
    name: 'directive-without-deadline',
    decide(known) {
      const start = startOfLaw(known)
      return start && known.file.form === 'directive' ? { code: 'in-force', because: start } : undefined
    },
  },
  {
    // What applies stands in the amended file, so the amending act only says that it is in force.
    name: 'amending-act',
    decide(known) {
      const start = startOfLaw(known)
      return start && known.file.amends.length > 0 ? { code: 'in-force', because: start } : undefined
    },
  },
  {
    name: 'applies-from-entry',
    decide(known) {
      const start = startOfLaw(known)
      return start && { code: 'applying', because: start }
    },
  },
] as const satisfies Rule[]

/** Adopted by all who must adopt, not in force yet. */
export const adoptedRules = [
  {
    name: 'published',
    decide(known) {
      const publication = known.last('oj-publication')
      return publication && { code: 'published', because: publication }
    },
  },
  {
    name: 'adopted',
    decide(known) {
      const adoption = known.last('council-adoption') ?? known.last('signature')
      return adoption && { code: 'adopted', because: adoption }
    },
  },
] as const satisfies Rule[]

function startOfLaw(known: Known): DatedEvent | undefined {
  return known.last('entry-into-force') ?? known.first('application')
}
