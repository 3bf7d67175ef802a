import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Ein Mensch kann nicht illegal sein, eine Handlung schon. Kein Aufenthaltsrecht zu haben ist in der Regel eine Sache der Verwaltung; das Wort legt ein Verbrechen nahe.',
  'illegal-migration':
    'Der Ausdruck macht aus Bewegung ein Verbrechen. „Irregulär“ sagt, dass Papiere fehlen, ohne anzuklagen.',
  'illegal-entry':
    'Alle dürfen Schutz suchen, auf welchem Weg sie auch kommen. Wurde eine Regel verletzt, sagt man besser, welche Erlaubnis fehlte.',
  'illegal-work':
    'Oft verstößt der Betrieb gegen das Recht. „Ohne Erlaubnis“, „nicht angemeldet“ und „nicht bezahlt“ sind dreierlei: besser sagen, was gemeint ist.',
  alien: 'Das Wort stellt einen Menschen hin, als gehöre er nicht hierher oder sei nicht ganz Mensch.',
  'water-metaphor':
    'Wasser hat kein Gesicht und keine Gründe. Das Bild macht Menschen zur Katastrophe und verdeckt, wie viele es sind und warum sie kommen: besser die Zahl nennen.',
  'invasion-metaphor':
    'Das Bild macht Unbewaffnete zu Feinden und lässt Gewalt gegen sie wie Verteidigung aussehen.',
  'animal-metaphor': 'Wer Menschen mit Tieren oder Krankheit vergleicht, nimmt ihnen das Menschliche.',
  'threat-framing':
    'Das Wort nennt Menschen das Problem. Besser sagen, was versagt hat, oder die Zahl nennen.',
  'fight-framing':
    'Bekämpft wird ein Feind oder ein Verbrechen; hier sind es Menschen in Bewegung. Besser die Maßnahme nennen.',
  bogus:
    'Solange niemand entschieden hat, ist ein Antrag ein Antrag, und ihn zu stellen ein Recht. Das Wort unterstellt Betrug.',
  'sham-marriage':
    'Der Ausdruck unterstellt Betrug, wo jemand aus dem Ausland heiratet; wie oft das stimmt, ist kaum belegt.',
  slur: 'Das Wort soll beleidigen oder trägt eine Verschwörungserzählung über Menschen, die migrieren.',
  imprecise:
    'Das Wort sagt weniger, als es scheint. Besser sagen, welcher rechtliche Stand oder welche Lage gemeint ist.',
}
