import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Człowiek nie może być nielegalny, czyn tak. Brak zezwolenia to z reguły sprawa administracyjna, a etykieta sugeruje przestępstwo.',
  'illegal-migration':
    'Wyrażenie czyni z przemieszczania się przestępstwo. „Nieuregulowana” mówi o braku dokumentów i nie oskarża.',
  'illegal-entry':
    'Każdy może szukać ochrony, niezależnie od drogi przybycia. Jeśli naruszono przepis, lepiej powiedzieć, jakiego zezwolenia brakowało.',
  'illegal-work':
    'Przepisy często łamie pracodawca. „Bez zezwolenia”, „niezgłoszona” i „nieopłacona” to trzy różne rzeczy: lepiej powiedzieć, o którą chodzi.',
  alien: 'Słowo odsuwa człowieka, jakby nie należał do tego miejsca lub nie był w pełni człowiekiem.',
  'water-metaphor':
    'Woda nie ma twarzy ani powodów. Obraz robi z ludzi katastrofę i ukrywa, ilu ich jest i dlaczego przybywają: lepiej podać liczbę.',
  'invasion-metaphor': 'Obraz robi z bezbronnych ludzi wrogów, a z użytej wobec nich siły obronę.',
  'animal-metaphor': 'Porównywanie ludzi do zwierząt albo choroby odbiera im człowieczeństwo.',
  'threat-framing': 'Wskazuje ludzi jako problem. Lepiej nazwać to, co zawiodło, albo podać liczbę.',
  'fight-framing':
    'Zwalcza się wroga albo przestępstwo; tu chodzi o ludzi w drodze. Lepiej nazwać konkretne działanie.',
  bogus:
    'Dopóki nikt nie rozstrzygnął, wniosek jest wnioskiem, a złożenie go prawem. Etykieta zakłada oszustwo.',
  'sham-marriage':
    'Zakłada oszustwo tam, gdzie jedno z małżonków pochodzi z innego kraju; na skalę zjawiska jest mało dowodów.',
  slur: 'To słowo ma obrażać albo niesie opowieść spiskową o ludziach, którzy migrują.',
  imprecise: 'Słowo mówi mniej, niż się wydaje. Lepiej powiedzieć, o jaki status lub jaką sytuację chodzi.',
}
