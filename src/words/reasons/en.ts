import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'A person cannot be illegal; an act can. Being without a permit is as a rule a matter of administration, and the label suggests a crime.',
  'illegal-migration':
    'It makes a crime of moving. “Irregular” says that papers are missing, without the charge.',
  'illegal-entry':
    'Everyone may seek protection, whatever the way in. Where a rule was broken, say which permit was missing.',
  'illegal-work':
    'Often the breach is the employer’s. “Without a permit”, “undeclared” and “unpaid” are three different things: say which is meant.',
  alien: 'The word sets a person apart as one who does not belong, or is not quite human.',
  'water-metaphor':
    'Water has no face and no reason. The picture turns people into a disaster and hides how many they are and why they come: give the figure.',
  'invasion-metaphor': 'It makes enemies of unarmed people, and makes force against them look like defence.',
  'animal-metaphor': 'Comparing people with animals or disease takes their humanity away.',
  'threat-framing': 'It names people as the problem. Name what failed, or give the figure.',
  'fight-framing':
    'One fights an enemy or a crime; here it is people who move. Name the measure that is meant.',
  bogus:
    'Until somebody has decided, a claim is a claim, and making one is a right. The label presumes fraud.',
  'sham-marriage':
    'It presumes fraud in couples with a partner from abroad; how often that is so, little evidence tells.',
  slur: 'This word is made to insult, or carries a tale of conspiracy about people who migrate.',
  imprecise: 'The word says less than it seems to. Say which legal status or which situation is meant.',
}
