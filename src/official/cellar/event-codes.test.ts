import { expect, test } from 'vitest'
import { asked, linesOf } from '../../../tests/official-answers.ts'
import { cellarCodes } from './event-codes.ts'
import { readNotice } from './read-notice.ts'

/** What each code comes to in a co-decision, a consultation and a consent procedure; `…` is the same as before. */
const expected: Readonly<Record<string, readonly [cod: string, cns: string, app: string]>> = {
  ADP_byCOM: ['commission-proposal', '…', '…'],
  ADP_PROPLEG_byCOM: ['commission-proposal', '…', '…'],
  ADP_PROPAME_byCOM: ['commission-amended-proposal', '…', '…'],
  TRS_toCONSIL_byCOM: ['detail', '…', '…'],
  TRS_EP_byCOM: ['detail', '…', '…'],
  CH_TLIS_byCOM: ['detail', '…', '…'],
  REF_OF_byEP: ['ep-referral', '…', '…'],
  REP_R1_byEP_CMT: ['ep-draft-report', '…', '…'],
  TABLAMEND_byEP_CMT: ['detail', '…', '…'],
  OPI_R1_byEP_CMT: ['detail', '…', '…'],
  ADP_REP_byEP_CMT: ['ep-committee-vote', '…', '…'],
  TABLING_toEP_PLENARY: ['ep-report-tabled', '…', '…'],
  ENDORSE_CMT_DEC_NGTINST_byEP_PLEN: ['ep-mandate', '…', '…'],
  RJ_CMTDEC_NGTINST_byEP_PLEN: ['ep-mandate rejected', '…', '…'],
  REF_toCMT_NGTINST_byEP_PLEN: ['skipped', '…', '…'],
  AMEND_byEP: ['skipped', '…', '…'],
  ADP_MAND_NGT_INST_COREPER_byCONSIL: ['council-mandate', '…', '…'],
  AGR_byCONSIL: ['council-agreement conditional', '…', '…'],
  AGR_COMPOS_byCONSIL: ['council-agreement conditional', '…', '…'],
  DIS_byCONSIL: ['detail', '…', '…'],
  ENDORSE_AGRPROV_COREPER_byCONSIL: ['coreper-endorsement', '…', '…'],
  APR_AGRPROV_CONSIL_byEP_CMT: ['ep-committee-approval', '…', '…'],
  DEBATE_byEP: ['detail', '…', '…'],
  VOTE_byEP: ['detail', '…', '…'],
  ADP_R1_POS_byEP: ['ep-adoption', 'skipped', 'skipped'],
  AMEND_R1_byEP: ['ep-adoption', 'skipped', 'skipped'],
  DEC_byEP: ['skipped', 'ep-opinion conditional', 'ep-consent conditional'],
  OPI_R1_byEP: ['ep-adoption conditional', 'ep-opinion conditional', 'ep-consent conditional'],
  OPI_RSI_byEP: ['skipped', 'ep-opinion conditional', 'skipped'],
  ASS_byEP: ['skipped', 'skipped', 'ep-consent'],
  APR_R1_byCONSIL: ['council-adoption', '…', '…'],
  ADP_FRM_byCONSIL: ['council-adoption', '…', '…'],
  ADP_PAR_byCONSIL: ['skipped', '…', '…'],
  ADP_NO_byCONSIL: ['skipped', '…', '…'],
  ADP_R1_byCONSIL: ['council-first-reading-position', 'skipped', 'skipped'],
  ADP_R1_POS_byCONSIL: ['council-first-reading-position', 'skipped', 'skipped'],
  ADP_COMPOS_byCONSIL: ['council-first-reading-position', 'skipped', 'skipped'],
  ADP_CCPOSR1CONSIL_byCOM: ['detail', '…', '…'],
  ANN_POSR1CONSIL_byEP: ['detail', '…', '…'],
  APR_R2_POS_CONSIL_byEP: ['ep-second-reading approved', '…', '…'],
  AMEND_R2_byEP: ['ep-second-reading amended', '…', '…'],
  OPI_R2_byEP: ['ep-second-reading conditional', '…', '…'],
  APR_R2_byCONSIL: ['council-second-reading approved', '…', '…'],
  DEC_byCMT_CONC: ['conciliation conditional', '…', '…'],
  ADP_R3_byCONSIL: ['council-third-reading approved', '…', '…'],
  DEC_R3_byCONSIL: ['council-third-reading conditional', '…', '…'],
  DEC_R3_byEP: ['ep-third-reading conditional', '…', '…'],
  SIGN_byEP_CONSIL: ['signature', '…', '…'],
  SIGN_PAR_byEP_CONSIL: ['skipped', '…', '…'],
  PUB_OJ: ['oj-publication conditional', '…', '…'],
  OPI_byEESC: ['eesc-opinion', '…', '…'],
  OPI_byESC: ['eesc-opinion', '…', '…'],
  OPI_byCOR: ['cor-opinion', '…', '…'],
  OPI_byCURIA: ['cjeu-opinion conditional', '…', '…'],
  OPI_byECB: ['detail', '…', '…'],
  OPI_byECA: ['detail', '…', '…'],
  OPI_byEDPS: ['detail', '…', '…'],
  WDW_byCOM: ['withdrawal', '…', '…'],
  WDW_PAR_byCOM: ['skipped', '…', '…'],
  RPL_byCOM: ['replaced', '…', '…'],
  SOMETHING_NEW: ['skipped', '…', '…'],
}

test('every code that is not a mere detail has its case', () => {
  const telling = Object.keys(cellarCodes).filter((code) => cellarCodes[code] !== 'detail')
  expect(telling.filter((code) => !(code in expected))).toEqual([])
})

test.for(Object.entries(expected))('%s comes to what the table says', ([code, results]) => {
  const found = ['COD', 'CNS', 'APP'].map((type) => resultOf(code, type))
  expect(found).toEqual(results.map((result) => (result === '…' ? results[0] : result)))
})

test('a formal adoption is the adoption of a recommendation too', () => {
  expect(resultOf('ADP_FRM_byCONSIL', 'NLE')).toBe('council-adoption')
})

function resultOf(code: string, type: string): string {
  const reading = readNotice(noticeOf(code), asked(`2025/9001(${type})`))
  if (reading.details > 0) return 'detail'
  if (reading.skipped.length > 0) return 'skipped'
  return linesOf(reading)
    .map((line) => line.slice('2025-01-01 '.length))
    .join(', ')
}

function noticeOf(code: string): string {
  const resources = 'http://publications.europa.eu/resource/'
  return `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:x="http://publications.europa.eu/ontology/cdm#">
    <r:Description r:about="${resources}procedure/2025_9001"><x:title>A file</x:title></r:Description>
    <r:Description r:about="${resources}procedure-event/2025_9001.2025-01-01_${code}">
      <x:event_legal_part_of_dossier r:resource="${resources}procedure/2025_9001"/>
      <x:event_legal_date>2025-01-01</x:event_legal_date>
      <x:event_legal_type>${code}</x:event_legal_type>
    </r:Description>
  </r:RDF>`
}
