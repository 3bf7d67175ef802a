import type { Reasons } from './reasons.ts'

export const reasons: Reasons = {
  'illegal-person':
    'Een mens kan niet illegaal zijn, een handeling wel. Geen verblijfsrecht hebben is in de regel een bestuurlijke kwestie; het woord doet denken aan een misdrijf.',
  'illegal-migration':
    'De uitdrukking maakt van migreren een misdrijf. ‘Irregulier’ zegt dat papieren ontbreken, zonder te beschuldigen.',
  'illegal-entry':
    'Iedereen mag bescherming zoeken, langs welke weg ook. Is een regel overtreden, zeg dan welke vergunning ontbrak.',
  'illegal-work':
    'Vaak is het de werkgever die de wet overtreedt. ‘Zonder vergunning’, ‘niet aangegeven’ en ‘niet betaald’ zijn drie dingen: zeg welk.',
  alien: 'Het woord zet iemand apart, alsof die hier niet hoort of niet helemaal mens is.',
  'water-metaphor':
    'Water heeft geen gezicht en geen redenen. Het beeld maakt van mensen een ramp en verbergt hoeveel het er zijn en waarom ze komen: noem het aantal.',
  'invasion-metaphor':
    'Het beeld maakt van ongewapende mensen vijanden en laat geweld tegen hen op verdediging lijken.',
  'animal-metaphor': 'Wie mensen met dieren of een ziekte vergelijkt, neemt hun menselijkheid weg.',
  'threat-framing': 'Het maakt van mensen het probleem. Noem wat er misging, of het aantal.',
  'fight-framing':
    'Men bestrijdt een vijand of een misdrijf; hier gaat het om mensen onderweg. Noem de maatregel.',
  bogus:
    'Zolang niemand heeft beslist, is een aanvraag een aanvraag, en die indienen een recht. Het woord gaat uit van bedrog.',
  'sham-marriage':
    'Het gaat uit van bedrog bij stellen van wie één uit het buitenland komt; hoe vaak dat klopt, is nauwelijks aangetoond.',
  slur: 'Dit woord is bedoeld om te kwetsen, of draagt een complotverhaal over migranten mee.',
  imprecise: 'Het woord zegt minder dan het lijkt. Zeg welke status of welke situatie bedoeld is.',
}
