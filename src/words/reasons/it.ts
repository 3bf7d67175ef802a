import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Una persona non può essere illegale; un atto sì. Non avere un permesso è di regola una questione amministrativa, e l’etichetta fa pensare a un reato.',
  'illegal-migration':
    'L’espressione fa dello spostarsi un reato. «Irregolare» dice che mancano documenti, senza accusare.',
  'illegal-entry':
    'Chiunque può chiedere protezione, quale che sia la via d’arrivo. Se una norma è stata violata, meglio dire quale permesso mancava.',
  'illegal-work':
    'Spesso la violazione è del datore di lavoro. «Senza permesso», «non dichiarato» e «non pagato» sono tre cose diverse: meglio dire quale.',
  alien: 'La parola mette da parte una persona, come se non fosse di qui o non del tutto umana.',
  'water-metaphor':
    'L’acqua non ha volto né ragioni. L’immagine fa delle persone una catastrofe e nasconde quante sono e perché vengono: meglio dare la cifra.',
  'invasion-metaphor':
    'L’immagine fa di persone disarmate dei nemici, e della forza contro di loro una difesa.',
  'animal-metaphor': 'Paragonare le persone ad animali o a una malattia toglie loro umanità.',
  'threat-framing':
    'Indica le persone come il problema. Meglio dire che cosa non ha funzionato, o dare la cifra.',
  'fight-framing':
    'Si combatte un nemico o un reato; qui si tratta di persone che si spostano. Meglio nominare la misura.',
  bogus:
    'Finché nessuno ha deciso, una domanda è una domanda, e presentarla è un diritto. L’etichetta presume la frode.',
  'sham-marriage':
    'Presume la frode nelle coppie in cui qualcuno viene da un altro Paese; le prove di quanto accada sono poche.',
  slur: 'Questa parola è fatta per insultare, o porta con sé un racconto di complotto sulle persone migranti.',
  imprecise:
    'La parola dice meno di quanto sembri. Meglio dire quale condizione giuridica o quale situazione si intende.',
}
