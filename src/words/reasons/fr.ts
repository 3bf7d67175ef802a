import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Une personne ne peut pas être illégale ; un acte, oui. Ne pas avoir de titre de séjour relève en règle générale de l’administration, et l’étiquette suggère un crime.',
  'illegal-migration':
    'L’expression fait du déplacement un crime. « Irrégulière » dit qu’il manque des papiers, sans accuser.',
  'illegal-entry':
    'Chacun peut demander protection, quelle que soit la voie d’arrivée. Si une règle a été enfreinte, dire quelle autorisation manquait.',
  'illegal-work':
    'L’infraction est souvent celle de l’employeur. « Sans autorisation », « non déclaré » et « non payé » sont trois choses différentes : dire laquelle.',
  alien:
    'Le mot met une personne à part, comme si elle n’avait pas sa place ici ou n’était pas tout à fait humaine.',
  'water-metaphor':
    'L’eau n’a ni visage ni raison. L’image fait des gens une catastrophe et cache combien ils sont et pourquoi ils viennent : donner le chiffre.',
  'invasion-metaphor':
    'L’image fait de gens désarmés des ennemis, et de la force employée contre eux une défense.',
  'animal-metaphor': 'Comparer des personnes à des animaux ou à une maladie leur retire leur humanité.',
  'threat-framing':
    'L’expression désigne les personnes comme le problème. Nommer ce qui a échoué, ou donner le chiffre.',
  'fight-framing':
    'On combat un ennemi ou un crime ; ici, ce sont des personnes qui se déplacent. Nommer la mesure dont il s’agit.',
  bogus:
    'Tant que personne n’a tranché, une demande est une demande, et la déposer est un droit. L’étiquette présume la fraude.',
  'sham-marriage':
    'L’expression présume la fraude chez les couples dont l’un vient d’ailleurs ; peu d’éléments en montrent l’ampleur.',
  slur: 'Ce mot est fait pour insulter, ou porte un récit de complot sur les personnes qui migrent.',
  imprecise: 'Le mot en dit moins qu’il n’y paraît. Dire de quel statut ou de quelle situation il s’agit.',
}
