import { firstDay, lastDay } from '#shared'
import { councilPosition, decidedByCouncil, hasProcedure } from './council-position.ts'
import { laneOf } from './event-kinds.ts'
import type { Known } from './known.ts'
import type { DatedEvent, EventKind } from './policy-facts.ts'
import type { Rule } from './rule.ts'
import { secondReading } from './second-reading.ts'

/** From the first talks to the last vote. */
export const talksRules = [
  {
    // Asked before any agreement: when talks broke down after a deal, the deal is no longer where the file stands.
    name: 'talks-stopped',
    decide(known) {
      const stop = known.last('negotiations-stopped')
      return stop && !known.reached.some((event) => movesOn(event, stop))
        ? { code: 'stalled', because: stop }
        : undefined
    },
  },
  // Asked before Parliament's adoption: a Council position closes the first reading.
  { name: 'second-reading', decide: secondReading },
  {
    // Asked before any agreement too: a deal that Parliament voted down is no deal that waits for its vote.
    name: 'parliament-refused',
    decide(known) {
      const vote = known.last('ep-adoption')
      return vote?.outcome === 'rejected' && !known.reached.some((event) => movesOn(event, vote))
        ? { code: 'ep-adopted', because: vote }
        : undefined
    },
  },
  {
    name: 'parliament-consented',
    decide(known) {
      const consent = known.last('ep-consent')
      if (consent)
        return { code: consent.outcome === 'rejected' ? 'rejected' : 'ep-adopted', because: consent }
      const opinion = decidedByCouncil(known) ? known.last('ep-opinion') : undefined
      return opinion && { code: 'ep-adopted', because: opinion }
    },
  },
  {
    name: 'parliament-adopted-deal',
    decide(known) {
      const vote = adoptionByParliament(known)
      const deal = agreement(known)
      return vote && deal && lastDay(vote.date) >= firstDay(deal.date)
        ? { code: 'ep-adopted', because: vote }
        : undefined
    },
  },
  {
    name: 'agreement',
    decide(known) {
      const deal = agreement(known)
      return deal && { code: 'provisionally-agreed', because: deal }
    },
  },
  {
    name: 'consent-talks',
    decide(known) {
      if (!needsConsent(known)) return undefined
      const kinds: EventKind[] = ['ep-interim-report', 'council-negotiating-box', 'european-council']
      if (known.file.form === 'treaty') kinds.push('eu-signature-decision', 'eu-signature')
      const step = known.last(...kinds)
      return step && { code: 'council-negotiation', because: step, since: known.first(...kinds)?.date }
    },
  },
  {
    name: 'talks',
    decide(known) {
      const [council, mandate, vote] = [
        councilPosition(known),
        mandateOfParliament(known),
        adoptionByParliament(known),
      ]
      const newest = known.last('trilogue-start', 'trilogue') ?? laterOf(council, mandate)
      // The vote that follows talks closes the first reading, on a deal that nobody recorded or without one.
      if (vote && newest && lastDay(vote.date) > lastDay(newest.date)) return undefined
      const because = known.first('trilogue-start', 'trilogue') ?? laterOf(council, mandate ?? vote)
      return because && { code: 'in-negotiation', because }
    },
  },
] as const satisfies Rule[]

/** Before any talks. */
export const openingRules = [
  {
    name: 'parliament-adopted-alone',
    decide(known) {
      const vote = adoptionByParliament(known)
      return vote && { code: 'ep-adopted', because: vote }
    },
  },
  {
    name: 'one-mandate',
    decide(known) {
      const parliament = mandateOfParliament(known)
      if (parliament) return { code: 'awaiting-council-mandate', because: parliament }
      const council = councilPosition(known)
      return council && !known.last(...workInCommittee)
        ? { code: 'awaiting-ep-mandate', because: council }
        : undefined
    },
  },
  {
    name: 'committee',
    decide(known) {
      const kinds = ['ep-referral', 'ep-substitute-impact-assessment', ...workInCommittee] as const
      const step = known.last(...kinds)
      return step && { code: 'ep-committee', because: step, since: known.first(...kinds)?.date }
    },
  },
  {
    name: 'proposal',
    decide(known) {
      const proposal = known.last('commission-proposal') ?? known.last('commission-amended-proposal')
      return proposal && { code: 'proposed', because: proposal }
    },
  },
  {
    name: 'nothing-yet',
    decide: (known) => ({
      code: 'announced',
      because: known.last('announced', 'communication-adopted', 'treaty-opened', 'treaty-in-force'),
    }),
  },
] as const satisfies Rule[]

const workInCommittee = ['ep-draft-report', 'ep-committee-vote', 'ep-report-tabled'] as const

/** The deal; where only its endorsement was recorded, that. Where the Council decides alone, its own agreement. */
function agreement(known: Known): DatedEvent | undefined {
  return (
    known.last('political-agreement') ??
    known.first('coreper-endorsement', 'ep-committee-approval') ??
    (decidedByCouncil(known) ? known.last('council-agreement') : undefined)
  )
}

/** From when both were there. */
function laterOf(a: DatedEvent | undefined, b: DatedEvent | undefined): DatedEvent | undefined {
  return a && b && (lastDay(a.date) > lastDay(b.date) ? a : b)
}

/** A mandate that the plenary refused opens no talks. */
function mandateOfParliament(known: Known): DatedEvent | undefined {
  return known.reached.find((event) => event.kind === 'ep-mandate' && event.outcome !== 'rejected')
}

function adoptionByParliament(known: Known): DatedEvent | undefined {
  return known.reached.findLast((event) => event.kind === 'ep-adoption' && event.outcome !== 'rejected')
}

function needsConsent({ file }: Known): boolean {
  return file.form === 'budget-framework' || file.form === 'treaty' || hasProcedure(file, 'APP')
}

/** Opinions of advisers and courts, and dates set elsewhere, do not restart talks. */
function movesOn(event: DatedEvent, stop: DatedEvent): boolean {
  const lane = laneOf(event.kind)
  const procedural = lane === 'commission' || lane === 'parliament' || lane === 'council' || lane === 'joint'
  return procedural && event.kind !== 'report-due' && lastDay(event.date) > lastDay(stop.date)
}
