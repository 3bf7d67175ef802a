// Made from lexicons/en/lexicon.yaml by `npm run lexicons`.
import type { Lexicon } from '../lexicon.ts'

export const lexicon: Lexicon = {"language":"en","quotes":[["“","”"],["‘","’"],["\"","\""],["'","'"],["«","»"]],"mentions":["term","terms","word","words","phrase","label"],"noMentions":["in other words","in terms of","long-term"],"titles":["act","bill","directive"],"slots":{"ILLEGAL":["illegal","clandestine"],"MOD":["economic","african","young"],"PERSON":["migrant","migrants","immigrant","immigrants","people","asylum seeker","asylum seekers"]},"rules":[{"id":"en-illegal-person","term":"illegal-person","severity":"avoid","match":"ILLEGAL MOD{0,2} PERSON","say":["undocumented {PERSON}","{PERSON} without papers"]}],"fine":["no one is illegal"]}
