import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'En människa kan inte vara illegal, en handling kan det. Att sakna tillstånd är i regel en fråga för förvaltningen, och ordet antyder ett brott.',
  'illegal-migration':
    'Uttrycket gör förflyttning till ett brott. ”Irreguljär” säger att papper saknas, utan att anklaga.',
  'illegal-entry':
    'Alla får söka skydd, vilken väg de än kommer. Om en regel har brutits, säg vilket tillstånd som saknades.',
  'illegal-work':
    'Ofta är det arbetsgivaren som bryter mot lagen. ”Utan tillstånd”, ”oanmält” och ”obetalt” är tre olika saker: säg vilken.',
  alien:
    'Ordet ställer en människa utanför, som om hon inte hörde hemma här eller inte riktigt var människa.',
  'water-metaphor':
    'Vatten har inget ansikte och inga skäl. Bilden gör människor till en katastrof och döljer hur många de är och varför de kommer: ge siffran.',
  'invasion-metaphor': 'Bilden gör obeväpnade människor till fiender, och våld mot dem till försvar.',
  'animal-metaphor': 'Att likna människor vid djur eller sjukdom tar ifrån dem det mänskliga.',
  'threat-framing': 'Det gör människor till problemet. Säg vad som har brustit, eller ge siffran.',
  'fight-framing': 'Man bekämpar en fiende eller ett brott; här gäller det människor på väg. Nämn åtgärden.',
  bogus:
    'Tills någon har beslutat är en ansökan en ansökan, och att lämna in den en rättighet. Ordet förutsätter bedrägeri.',
  'sham-marriage':
    'Det förutsätter bedrägeri hos par där en kommer från ett annat land; beläggen för hur vanligt det är är få.',
  slur: 'Ordet är till för att kränka, eller bär på en konspirationsberättelse om människor som migrerar.',
  imprecise:
    'Ordet säger mindre än det verkar. Säg vilken rättslig ställning eller vilken situation som avses.',
}
