import { type CodeMeanings, coDecision, consent, consultation, softForms } from '../meaning.ts'

const decision = [
  { kind: 'ep-opinion', mapping: 'conditional', types: ['NLE'], forms: softForms },
  { kind: 'ep-consent', mapping: 'conditional', types: consent },
  { kind: 'ep-opinion', mapping: 'conditional', types: consultation },
] as const

const amended = 'Only where no mandate was given by amendments on that day.'

/**
 * What the event codes of Cellar stand for. The newer ones come from the institutions; those with an older system's names
 * (common position, single reading) are in notices of procedures from before about 2015.
 */
export const cellarCodes: CodeMeanings = {
  ADP_byCOM: [
    {
      kind: 'commission-proposal',
      mapping: 'exact',
      note: 'Can be two days late; the date of the proposal itself goes first.',
    },
  ],
  ADP_PROPLEG_byCOM: [{ kind: 'commission-proposal', mapping: 'exact', note: 'Another name of ADP_byCOM.' }],
  ADP_PROPAME_byCOM: [{ kind: 'commission-amended-proposal', mapping: 'exact' }],
  WDW_byCOM: [
    {
      kind: 'withdrawal',
      mapping: 'exact',
      note: 'The day of the notice in the Official Journal, not of the decision.',
    },
  ],
  WDW_PAR_byCOM: { unclear: 'a part of the proposal was withdrawn' },
  RPL_byCOM: [{ kind: 'replaced', mapping: 'exact' }],
  OPI_byEESC: [{ kind: 'eesc-opinion', mapping: 'exact' }],
  OPI_byESC: [{ kind: 'eesc-opinion', mapping: 'exact' }],
  OPI_byCOR: [{ kind: 'cor-opinion', mapping: 'exact' }],
  OPI_byCURIA: [{ kind: 'cjeu-opinion', mapping: 'conditional' }],

  REF_OF_byEP: [{ kind: 'ep-referral', mapping: 'exact', note: 'The first; later ones are details.' }],
  REP_R1_byEP_CMT: [
    {
      kind: 'ep-draft-report',
      mapping: 'exact',
      note: 'A detail in older notices, where the same code means the report as adopted.',
    },
  ],
  ADP_REP_byEP_CMT: [{ kind: 'ep-committee-vote', mapping: 'exact' }],
  TABLING_toEP_PLENARY: [{ kind: 'ep-report-tabled', mapping: 'exact' }],
  ENDORSE_CMT_DEC_NGTINST_byEP_PLEN: [{ kind: 'ep-mandate', mapping: 'exact' }],
  RJ_CMTDEC_NGTINST_byEP_PLEN: [{ kind: 'ep-mandate', mapping: 'exact', outcome: 'rejected' }],
  REF_toCMT_NGTINST_byEP_PLEN: [
    {
      kind: 'ep-mandate',
      mapping: 'conditional',
      note: 'Only with AMEND_byEP on the same day; the mandate is in the amendments.',
    },
  ],
  AMEND_byEP: {
    unclear: 'amendments were voted, and the record does not say whether that closed the reading',
  },
  APR_AGRPROV_CONSIL_byEP_CMT: [{ kind: 'ep-committee-approval', mapping: 'exact' }],
  ADP_R1_POS_byEP: [{ kind: 'ep-adoption', mapping: 'exact', types: coDecision }],
  AMEND_R1_byEP: [{ kind: 'ep-adoption', mapping: 'exact', types: coDecision }],
  OPI_R1_byEP: [
    { kind: 'ep-adoption', mapping: 'conditional', types: coDecision, note: amended },
    ...decision,
  ],
  OPI_RSI_byEP: [{ kind: 'ep-opinion', mapping: 'conditional', types: consultation }],
  DEC_byEP: decision,
  ASS_byEP: [{ kind: 'ep-consent', mapping: 'exact', types: consent }],
  APR_R2_POS_CONSIL_byEP: [{ kind: 'ep-second-reading', mapping: 'exact', outcome: 'approved' }],
  AMEND_R2_byEP: [{ kind: 'ep-second-reading', mapping: 'exact', outcome: 'amended' }],
  OPI_R2_byEP: [
    { kind: 'ep-second-reading', mapping: 'conditional', note: 'Does not say how the vote ended.' },
  ],
  DEC_R3_byEP: [
    { kind: 'ep-third-reading', mapping: 'conditional', note: 'Does not say how the vote ended.' },
  ],

  ADP_MAND_NGT_INST_COREPER_byCONSIL: [
    {
      kind: 'council-mandate',
      mapping: 'exact',
      note: 'The ambassadors; can come weeks after the ministers agreed on a general approach.',
    },
  ],
  AGR_byCONSIL: [
    {
      kind: 'council-agreement',
      mapping: 'conditional',
      note: 'A general approach, or a political agreement of the Council.',
    },
  ],
  AGR_COMPOS_byCONSIL: [{ kind: 'council-agreement', mapping: 'conditional' }],
  ENDORSE_AGRPROV_COREPER_byCONSIL: [
    { kind: 'coreper-endorsement', mapping: 'exact', note: 'A package may share one record.' },
  ],
  APR_R1_byCONSIL: [{ kind: 'council-adoption', mapping: 'exact' }],
  ADP_FRM_byCONSIL: [{ kind: 'council-adoption', mapping: 'exact' }],
  ADP_R1_POS_byCONSIL: [{ kind: 'council-first-reading-position', mapping: 'exact', types: coDecision }],
  ADP_R1_byCONSIL: [
    {
      kind: 'council-first-reading-position',
      mapping: 'exact',
      types: coDecision,
      note: 'Reads like an adoption; a second reading always follows it.',
    },
  ],
  ADP_COMPOS_byCONSIL: [{ kind: 'council-first-reading-position', mapping: 'exact', types: coDecision }],
  APR_R2_byCONSIL: [{ kind: 'council-second-reading', mapping: 'exact', outcome: 'approved' }],
  DEC_byCMT_CONC: [{ kind: 'conciliation', mapping: 'conditional' }],
  ADP_R3_byCONSIL: [{ kind: 'council-third-reading', mapping: 'exact', outcome: 'approved' }],
  DEC_R3_byCONSIL: [
    { kind: 'council-third-reading', mapping: 'conditional', note: 'Does not say how the vote ended.' },
  ],
  ADP_PAR_byCONSIL: { unclear: 'the Council adopted a part' },
  ADP_NO_byCONSIL: { unclear: 'the Council did not adopt it; whether that ended the procedure is not said' },

  SIGN_byEP_CONSIL: [{ kind: 'signature', mapping: 'exact' }],
  SIGN_PAR_byEP_CONSIL: { unclear: 'a part of the act was signed' },
  PUB_OJ: [
    {
      kind: 'oj-publication',
      mapping: 'exact',
      note: 'The earliest that published an act of the procedure; others, corrections among them, are details. Conditional where the notice does not say which act it was.',
    },
  ],
  ...Object.fromEntries(detailCodes().map((code) => [code, 'detail'] as const)),
}

/** Transmissions, discussions, committees that gave an opinion, replies: part of every procedure, and no step of it. */
function detailCodes(): readonly string[] {
  return `
    ADD_byCOM ADP_ACT_byCOM ADP_CCPOSR1CONSIL_byCOM ADP_DCLCOMPOS_byCOM ADP_OPR2AMEPE_byCOM ADP_PROREEX_byCOM
    ANN_POSR1CONSIL_byEP CC_AT_byCOM CH_LB_byCOM CH_LB_byCONSIL CH_TLIS_byCOM CONC_byCONSIL CONV_ofCMT_CONC CORR_byCOM
    DEBATE_byEP DEC_BUDACT_byCONSIL DEC_BUDACT_byEP DEC_BUDDIS_byEP DEC_PROCONCERT_byCONSIL DEC_byACP_MIN DEC_byCMT_JOIN
    DEC_byCMT_MIX DEC_byCOUN_ASS DIS_byCONSIL EMPOW_byCOM INI_byEUMS JUDG_byCURIA OPI_ASS_byEP_CMT OPI_OWINI_byCOR
    OPI_OWINI_byEESC OPI_R1_byEP_CMT OPI_R2_byEP_CMT OPI_RES_byEP_CMT OPI_RSI_byEP_CMT OPI_byCONSIL OPI_byECA OPI_byECB
    OPI_byEDPS OPI_byEMI POS_AME_R1_byCOM POS_AME_R2_byCOM POS_AME_RSI_byCOM POS_BUDACT_byEP RECP_COMPOS_byEP RECP_byEP
    REP_ASS_byEP_CMT REP_R2_byEP_CMT REP_R3_byEP_CMT REP_RES_byEP_CMT REP_RSI_byEP_CMT REQ_INI_PROCONCERT_byEP RES_byEP
    SIGN_BUD_byEP SUPP_byCOM TABLAMEND_byEP_CMT TRS_EP_CC_POSR1_byCOM TRS_EP_DCLCOMPOS_byCOM TRS_EP_OPIAME_R2_byCOM
    TRS_EP_PROPAME_byCOM TRS_EP_PROREEX_byCOM TRS_EP_byCOM TRS_toCONSIL_CC_R1_byCOM TRS_toCONSIL_COMPOS_byCOM
    TRS_toCONSIL_OP_R2_byCOM TRS_toCONSIL_PROPAME_byCOM TRS_toCONSIL_PROREEX_byCOM TRS_toCONSIL_byCOM TRS_toEURCOU_byCOM
    VOTE_byEP`
    .trim()
    .split(/\s+/)
}
