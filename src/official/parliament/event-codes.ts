import { type CodeMeanings, coDecision, consent, consultation, softForms } from '../meaning.ts'

const refused = { kind: 'ep-mandate', mapping: 'exact', outcome: 'rejected' } as const

const plenaryPosition = [
  { kind: 'ep-adoption', mapping: 'conditional', types: coDecision },
  { kind: 'ep-opinion', mapping: 'conditional', types: consultation },
] as const

const plenaryDecision = [
  { kind: 'ep-opinion', mapping: 'conditional', types: ['NLE'], forms: softForms },
  { kind: 'ep-consent', mapping: 'conditional', types: consent },
  { kind: 'ep-opinion', mapping: 'conditional', types: consultation },
] as const

/**
 * What Parliament's own codes (`had_activity_type`) stand for. The record's name decides as well, where a note says so:
 * `record-of-event.ts`. An empty code is a decision of the plenary whose kind was not recorded.
 */
export const parliamentCodes: CodeMeanings = {
  REFERRAL: [
    {
      kind: 'ep-referral',
      mapping: 'exact',
      note: 'The first; later ones, after elections say, are details.',
    },
  ],
  COMMITTEE_TABLING_REPORT: [{ kind: 'ep-draft-report', mapping: 'exact' }],
  COMMITTEE_TABLING_OPINION: 'detail',
  COMMITTEE_ADOPTING_OPINION: 'detail',
  COMMITTEE_TABLING_AMENDMENT: 'detail',
  COMMITTEE_ADOPTING_REPORT: [
    {
      kind: 'ep-committee-vote',
      mapping: 'exact',
      note: 'A detail where the name of the record has a committee: that one gave its opinion.',
    },
  ],
  TABLING_PLENARY: [
    {
      kind: 'ep-report-tabled',
      mapping: 'conditional',
      note: 'A detail for amendments to a report, and at second reading.',
    },
  ],
  PLENARY_ENDORSE_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: [{ kind: 'ep-mandate', mapping: 'exact' }],
  PLENARY_REJECT_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: [refused],
  PLENARY_REJECT_COMMITTEE_INTERINSTUTIONAL_NEGOTIATIONS: [
    { ...refused, note: 'The spelling with which it really comes.' },
  ],
  PLENARY_REFER_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS: [
    {
      kind: 'ep-mandate',
      mapping: 'conditional',
      note: 'Only with PLENARY_AMEND on the same day; the mandate is in the amendments.',
    },
  ],
  PLENARY_AMEND: {
    unclear: 'amendments were voted, and the record does not say whether that closed the reading',
  },
  INTERINSTITUTIONAL_NEGOTIATION: [
    { kind: 'trilogue', mapping: 'exact', note: 'The earliest is `trilogue-start` as well.' },
  ],
  COMMITTEE_APPROVE_PROVISIONAL_AGREEMENT: [
    {
      kind: 'ep-committee-approval',
      mapping: 'exact',
      note: 'There was an agreement by then; its own day is in no official source.',
    },
  ],
  PLENARY_ADOPT_POSITION: plenaryPosition,
  PLENARY_AMEND_PROPOSAL: plenaryPosition,
  PLENARY_DECISION: plenaryDecision,
  '': plenaryDecision,
  PLENARY_APPROVE_COUNCIL_POSITION: [{ kind: 'ep-second-reading', mapping: 'exact', outcome: 'approved' }],
  PLENARY_AMEND_COUNCIL_POSITION: [{ kind: 'ep-second-reading', mapping: 'exact', outcome: 'amended' }],
  PLENARY_REJECT_COUNCIL_POSITION: [{ kind: 'ep-second-reading', mapping: 'exact', outcome: 'rejected' }],
  PLENARY_DEBATE: 'detail',
  PLENARY_VOTE: 'detail',
  PLENARY_VOTE_RESULTS: 'detail',
  PLENARY_ACTIVITY: 'detail',
  PLENARY_VOTE_URGENCY: 'detail',
  PLENARY_OUTCOME: 'detail',
  PLENARY_DEBATE_SPEECH: 'detail',
  PLENARY_DEBATE_WRITTEN_STATEMENT: 'detail',
  PLENARY_VOTE_EXPLANATIONS: 'detail',
  REQUEST_VOTE_ROLLCALL: 'detail',
  REQUEST_VOTE_SEPARATE: 'detail',
  REQUEST_VOTE_SPLIT: 'detail',
  SIGNATURE: [{ kind: 'signature', mapping: 'exact' }],
  PUBLICATION_OFFICIAL_JOURNAL: [{ kind: 'oj-publication', mapping: 'exact' }],
}

/** A vote on the agenda of a sitting to come, by what the plenary would decide. Never more than a plan. */
export const plannedVote: CodeMeanings = {
  RDG1: [{ kind: 'ep-adoption', mapping: 'conditional', types: coDecision }, ...plenaryDecision],
  RDG2: [{ kind: 'ep-second-reading', mapping: 'conditional', types: coDecision }],
  RDG3: [{ kind: 'ep-third-reading', mapping: 'conditional', types: coDecision }],
}
