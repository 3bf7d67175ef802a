/** Who advises against a word, and where. */
export type Source = {
  readonly title: string
  readonly publisher: string
  readonly url: string
  /** Of the source, as precise as it is known: `2015`, `2026-11`. */
  readonly date?: string
  /** When a page without a date was read. */
  readonly read?: string
}

const sources: Readonly<Record<string, Source>> = {
  'picum-words-matter': {
    title: 'Words Matter',
    publisher: 'PICUM',
    url: 'https://picum.org/words-matter/',
    read: '2026-11',
  },
  'picum-words-matter-2': {
    title: 'Why words matter',
    publisher: 'PICUM',
    url: 'https://picum.org/words-matter-2/',
    read: '2026-11',
  },
  'picum-words-matter-es': {
    title: 'Words Matter (Spanish page)',
    publisher: 'PICUM',
    url: 'https://picum.org/es/words-matter/',
    read: '2026-11',
  },
  'picum-leaflet': {
    title: 'Leaflet on terminology with a lexicon, in a transcription',
    publisher: 'PICUM',
    url: 'https://doczz.net/doc/4726659/-undocumented--or--irregular-%3F',
    date: '2014',
  },
  'picum-campaign': {
    title: 'Terminology campaign',
    publisher: 'PICUM',
    url: 'http://picum.org/en/our-work/terminology-words-matter-campaign/',
    date: '2014',
  },
  'fuf-de': {
    title: 'Warum undokumentiert und niemals illegal',
    publisher: 'Familien und Freund_innen gegen Abschiebung',
    url: 'https://familienundfreundinnengegenabschiebung.wordpress.com/2015/12/01/warum-undokumentiert-und-niemals-illegal-2/',
    date: '2015',
  },
  'socialplatform-2013': {
    title: 'PICUM calls for submissions from undocumented migrants and their supporters',
    publisher: 'Social Platform',
    url: 'https://socialplatform.org/news/picum-calls-for-submissions-from-undocumented-migrants-and-their-supporters',
    date: '2013',
  },
  'unga-3449': {
    title: 'Resolution 3449 (XXX)',
    publisher: 'UN General Assembly',
    url: 'https://www.refworld.org/legal/resolution/unga/1976/en/8058',
    date: '1975-12-09',
  },
  'iom-irregular': {
    title: 'Irregular migration: note on data',
    publisher: 'IOM',
    url: 'https://iom-dev.qed42.net/es/node/499016',
    read: '2026-11',
  },
  'iom-key-terms': {
    title: 'Key migration terms',
    publisher: 'IOM',
    url: 'https://www.iom.int/key-migration-terms',
    read: '2026-11',
  },
  'ohchr-2009': {
    title: 'Statement to the twelfth session of the Human Rights Council, as cited by IOM',
    publisher: 'UN High Commissioner for Human Rights',
    url: 'https://iom-dev.qed42.net/es/node/499016',
    date: '2009',
  },
  'pace-1509': {
    title: 'Resolution 1509 (2006) on the human rights of irregular migrants, as listed in PICUM’s leaflet',
    publisher: 'PACE',
    url: 'https://doczz.net/doc/4726659/-undocumented--or--irregular-%3F',
    date: '2006',
  },
  'pace-2015': {
    title: 'Irregular migrants are not “illegal”',
    publisher: 'PACE',
    url: 'https://pace.coe.int/en/news/5620/les-migrants-en-situation-irreguliere-ne-sont-pas-illegaux-',
    date: '2015',
  },
  'ep-2009': {
    title:
      'Resolution on fundamental rights in the EU 2004–2008, paragraph 159, as listed in PICUM’s leaflet',
    publisher: 'European Parliament',
    url: 'https://doczz.net/doc/4726659/-undocumented--or--irregular-%3F',
    date: '2009-01-14',
  },
  'ep-libe-2010': {
    title: 'LIBE vote on the Frontex file',
    publisher: 'Europaportalen',
    url: 'https://www.europaportalen.se/2010/04/inga-invandrare-ar-langre-illegala',
    date: '2010',
  },
  'ep-cor-wording': {
    title: 'EU opinion on “immigration illégale”, in parallel texts',
    publisher: 'Wordscope',
    url: 'http://www.wordscope.be/francais/anglais/immigration+de+remplacement.html',
    read: '2026-11',
  },
  'emn-glossary': {
    title: 'EMN glossary: irregular migrant',
    publisher: 'European Migration Network',
    url: 'https://home-affairs.ec.europa.eu/networks/european-migration-network-emn/emn-asylum-and-migration-glossary/glossary/irregular-migrant_en',
    read: '2026-11',
  },
  'ap-2013': {
    title: '“Illegal immigrant” no more',
    publisher: 'Associated Press',
    url: 'https://blog.ap.org/announcements/illegal-immigrant-no-more',
    date: '2013',
  },
  'ejn-2016': {
    title: 'Ethical guidelines on migration reporting',
    publisher: 'Ethical Journalism Network',
    url: 'https://ethicaljournalismnetwork.org/ethical-guidelines-on-migration-reporting',
    date: '2016',
  },
  'unaoc-glossary': {
    title: 'Media-friendly glossary on migration',
    publisher: 'UNAOC and Panos Europe',
    url: 'http://euromed-migrasyl.blogspot.com/2014/09/unpanos-europe-new-media-friendly.html',
    date: '2014',
  },
  'guardian-2015': {
    title: 'Swarms, floods and marauders: the toxic metaphors of the migration debate',
    publisher: 'The Guardian',
    url: 'https://www.theguardian.com/commentisfree/2015/aug/10/migration-debate-metaphors-swarms-floods-marauders-migrants',
    date: '2015-08-10',
  },
  'pri-2016': {
    title: 'A historically xenophobic metaphor',
    publisher: 'The World (PRI)',
    url: 'https://theworld.org/stories/2016-01-29/historically-xenophobic-metaphor-used-trump-limbaugh-obama-and-us',
    date: '2016-01-29',
  },
  'mmc-oped': {
    title: 'Negative narratives, mistaken metaphors: the need for careful language on migration',
    publisher: 'Mixed Migration Centre',
    url: 'https://mixedmigration.org/op-ed-negative-narratives-mistaken-metaphors-the-need-for-careful-language-on-migration/',
    read: '2026-11',
  },
  'byline-2022': {
    title: 'Swamping, cockroaches, invasion: how language shapes our view of migration',
    publisher: 'Byline Times',
    url: 'https://bylinetimes.com/2022/12/16/swamping-cockroaches-invasion-how-language-shapes-our-view-of-migration/',
    date: '2022-12-16',
  },
  'us-uscis-2021': {
    title: 'Report on the wording of US immigration authorities, in a copy',
    publisher: 'BuzzFeed News',
    url: 'https://novacupid.com/illegal-alien-will-no-longer-be-used-in-many-us-government-communications/',
    date: '2021',
  },
  'us-nj-s1642': {
    title: 'Bill S1642 on the words “alien” and “illegal alien” in statutes',
    publisher: 'New Jersey Legislature',
    url: 'https://app.legiplex.com/nj/legislature/2022/2022-r/bills/s1642',
    date: '2022',
  },
  'us-eo-2025': {
    title: 'Report on the order of 20 January 2025',
    publisher: 'Pollerbull',
    url: 'https://pollerbull.com/blog/illegal-alien-returns-federal-2025',
    date: '2025',
  },
  'freemovement-sham': {
    title: 'Briefing: sham marriage',
    publisher: 'Free Movement',
    url: 'https://freemovement.org.uk/sham-marriage/',
    read: '2026-11',
  },
  'charsley-2012': {
    title: 'Marriages of convenience and inconvenient marriages',
    publisher: 'Charsley and Benson',
    url: 'https://docslib.org/doc/3978067/regulating-spousal-migration-to-britain',
    date: '2012',
  },
  'jcwi-bogus': {
    title: '“Bogus brides” and the paradox of control',
    publisher: 'JCWI',
    url: 'https://jcwi.wordpress.com/2011/03/25/%E2%80%98bogus-brides%E2%80%99-and-the-paradox-of-control/',
    date: '2011-03-25',
  },
  'mediapart-2015': {
    title: 'Le nouveau lexique des migrations',
    publisher: 'Mediapart',
    url: 'https://www.mediapart.fr/journal/international/100815/refugies-intrusion-hotspots-le-nouveau-lexique-des-migrations?onglet=full',
    date: '2015-08-10',
  },
  'silogora-2025': {
    title: 'Note on words for people who migrate',
    publisher: 'Silogora',
    url: 'https://silogora.org/?p=22073',
    date: '2025',
  },
  'mouvances-fr': {
    title: 'Migrant·e / réfugié·e',
    publisher: 'Mouvances',
    url: 'https://mouvances.hypotheses.org/de-a-a-z/migrant%E2%88%99e-refugie%E2%88%99e',
    read: '2026-11',
  },
  'ndm-illegal': {
    title: 'Glossary entry on illegal immigrants and alternatives',
    publisher: 'Neue deutsche Medienmacher*innen',
    url: 'https://glossar.neuemedienmacher.de/glossar/tag/exilierte/',
    read: '2026-11',
  },
  'ndm-welle': {
    title: 'Glossary: Asylantenflut, Flüchtlingswelle, Flüchtlingskrise',
    publisher: 'Neue deutsche Medienmacher*innen',
    url: 'https://glossar.neuemedienmacher.de/glossar/tag/fluechtlingswelle/',
    read: '2026-11',
  },
  'ndm-wirtschaft': {
    title: 'Glossary: Wirtschaftsflüchtling, Asylmissbrauch, Asylbetrüger, Asylant',
    publisher: 'Neue deutsche Medienmacher*innen',
    url: 'https://glossar.neuemedienmacher.de/glossar/schlagwort/asylant/',
    read: '2026-11',
  },
  'ndm-zustrom': {
    title: 'Glossary on Flüchtlingsstrom and Zustrom, quoted by Nach der Flucht',
    publisher: 'Neue deutsche Medienmacher*innen',
    url: 'https://nachderflucht.de/moment-mal/',
    read: '2026-11',
  },
  'ndm-irregulaer-2025': {
    title: 'Von „Sommer der Migration“ zu „Remigration“',
    publisher: 'Neue deutsche Medienmacher*innen',
    url: 'https://neuemedienmacher.de/aktuelles/beitrag/von-sommer-der-migration-zu-remigration',
    date: '2025',
  },
  'ndm-asylbewerber': {
    title: 'Glossary entry on Asylbewerber, quoted by Willkommen in Löbtau',
    publisher: 'Neue deutsche Medienmacher*innen',
    url: 'https://www.willkommen-in-loebtau.de/?p=1208',
    date: '2015',
  },
  'carta-di-roma-2018': {
    title: 'Guidelines, third edition',
    publisher: 'Carta di Roma',
    url: 'http://giornalisti.redattoresociale.it/notizie/2018/10/02/carta-di-roma-il-ritorno-del-termine-clandestino.aspx',
    date: '2018-10-02',
  },
  'carta-di-roma-2008': {
    title: 'Carta di Roma',
    publisher: 'FNSI and Ordine dei giornalisti',
    url: 'https://editoria.tv/un-codice-etico-per-giornalisti-il-sole-24-ore',
    date: '2008',
  },
  'adnkronos-2013': {
    title: 'The news agency Adnkronos gives up “clandestino” (report)',
    publisher: 'Ako ay Pilipino',
    url: 'https://akoaypilipino.eu/balita/migrasyon/no-sa-salitang-qclandestinoq-adnkronos',
    date: '2013',
  },
  'parlarecivile-emergenza': {
    title: 'Emergenza',
    publisher: 'Parlare civile',
    url: 'https://parlarecivile.it/argomenti/immigrazione/emergenza.aspx',
    read: '2026-11',
  },
  'fundeu-ar-2018': {
    title: '«En situación irregular», mejor que «ilegal»',
    publisher: 'Fundéu Argentina',
    url: 'https://fundeu.fiile.org.ar/page/recomendaciones/id/108/title/-en-situaci%C3%B3n-irregular-%2C-mejor-que--ilegal-',
    date: '2018',
  },
  'wikilengua-ilegales': {
    title: 'Ilegales',
    publisher: 'Wikilengua',
    url: 'https://www.wikilengua.org/index.php/ilegales',
    read: '2026-11',
  },
  'vrt-2022': {
    title: 'Mensen zonder papieren',
    publisher: 'VRT word list',
    url: 'https://diversewoordenlijstvrt.wordpress.com/2022/01/07/mensen-zonder-papieren/',
    date: '2022-01-07',
  },
  'amnesty-nl': {
    title: 'Ongedocumenteerden en uitgeprocedeerden',
    publisher: 'Amnesty International NL',
    url: 'https://www.amnesty.nl/encyclopedie/ongedocumenteerden-illegalen-en-uitgeprocedeerden',
    read: '2026-11',
  },
  'los-nl': {
    title: 'Hoe kan een mens illegaal zijn?',
    publisher: 'EenVandaag with LOS',
    url: 'https://eenvandaag.avrotros.nl/doe-mee/hoe-kan-een-mens-illegaal-zijn-en-waarom-is-illegaliteit-niet-eerder-strafbaar-gesteld-jullie-vragen-beantwoord-160728',
    read: '2026-11',
  },
  'ocalenie-waz-slowa': {
    title: 'Waż słowa: how not to speak about migration',
    publisher: 'Fundacja Ocalenie, Nomada, uchodzcy.info, OSK',
    url: 'https://ocalenie.org.pl/aktualnosci/waz-slowa-czyli-jak-nie-mowic-o-migracji',
    date: '2021',
  },
  'jezykozaur-2021': {
    title: 'Osoba nie może być nielegalna',
    publisher: 'Językozaur',
    url: 'https://jezykozaur.com/2021/06/20/osoba-nie-moze-byc-nielegalna-swiatowy-dzien-uchodzcy/',
    date: '2021',
  },
  'etyka-jezyka': {
    title: 'Jak mówić i pisać o migrantach',
    publisher: 'Etyka języka with Fundacja Ocalenie',
    url: 'https://etykajezyka.pl/jak-mowic-i-pisac-o-migrantach/',
    read: '2026-11',
  },
  'egala-kryzys': {
    title: 'On writing about refugees and migrants',
    publisher: 'Egala',
    url: 'https://migranciwpolsce.pl/egala/',
    read: '2026-11',
  },
  'tanea-2018': {
    title: 'On the prefix λαθρο-',
    publisher: 'Ta Nea',
    url: 'https://tanea.gr/print/2018/10/13/opinions/lathro-einai-to-mati-sou-moro-mou',
    date: '2018-10-13',
  },
  'piraeus-2018': {
    title: 'A prosecutor’s letter to schools, and the minister’s answer',
    publisher: 'The Press Project',
    url: 'https://thepressproject.gr/mia-tampela-gia-tin-paranomia-ligo-aima-gia-ta-plithi/',
    date: '2018',
  },
  'coe-gr': {
    title: 'Answer of the Council of Europe Commissioner for Human Rights',
    publisher: 'LiFO',
    url: 'https://lifo.gr/comment/177086',
    read: '2026-11',
  },
  'mediesprak-fi': {
    title: 'Papperslös hellre än illegal invandrare',
    publisher: 'Mediespråk (Finland)',
    url: 'https://www.mediesprak.fi/papperslos-hellre-an-illegal-invandrare',
    read: '2026-11',
  },
  'adus-br': {
    title: 'Ninguém é ilegal',
    publisher: 'Instituto Adus',
    url: 'https://adus.org.br/ninguem-e-ilegal-o-perigo-de-criminalizar-migrantes-indocumentados',
    read: '2026-11',
  },
  'sme-sk-2022': {
    title: 'Pojem nelegálni migranti je problematický',
    publisher: 'SME MY Záhorie',
    url: 'https://myzahorie.sme.sk/c/23099452/pojem-nelegalni-migranti-je-problematicky-kazdy-clovek-ma-ludske-prava-a-nemoze-byt-nelegalny.html',
    date: '2022',
  },
  'esu-uk': {
    title: 'Неврегульована міграція',
    publisher: 'Encyclopedia of Modern Ukraine',
    url: 'https://esu.com.ua/search_articles.php?id=72749',
    read: '2026-11',
  },
  'maahanmuutto-fi': {
    title: 'Paperittomat',
    publisher: 'maahanmuutto.net',
    url: 'https://www.maahanmuutto.net/22',
    read: '2026-11',
  },
  'laurea-fi': {
    title: 'Paperittomuus',
    publisher: 'Laurea',
    url: 'https://journal.laurea.fi/paperittomuus-on-ratkaistavissa-oleva-ongelma/',
    read: '2026-11',
  },
  'tr-duzensiz': {
    title: 'Düzensiz göçmen kime denir?',
    publisher: 'drdatastats',
    url: 'https://www.drdatastats.com/multeci-kime-denir-siginmaci-kime-denir-gocmen-kime-denir-duzensiz-gocmen-kime-denir-vatansiz-kime-denir/',
    read: '2026-11',
  },
  'eu-2009-52': {
    title: 'Directive 2009/52/EC on sanctions against employers',
    publisher: 'EUR-Lex',
    url: 'https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=CELEX%3A32009L0052',
    date: '2009',
  },
}

const sourcesOfTerms: Readonly<Record<string, readonly string[]>> = {
  'illegal-person': [
    'picum-words-matter',
    'unga-3449',
    'ohchr-2009',
    'ep-2009',
    'ap-2013',
    'pace-2015',
    'emn-glossary',
  ],
  'illegal-migration': ['picum-words-matter-2', 'pace-2015', 'iom-irregular', 'ep-cor-wording'],
  'illegal-entry': ['picum-words-matter', 'picum-words-matter-es'],
  'illegal-work': ['picum-words-matter-2'],
  alien: ['picum-words-matter-2', 'us-uscis-2021', 'us-nj-s1642', 'us-eo-2025'],
  'water-metaphor': [
    'ejn-2016',
    'guardian-2015',
    'pri-2016',
    'ndm-welle',
    'ocalenie-waz-slowa',
    'parlarecivile-emergenza',
  ],
  'invasion-metaphor': ['mmc-oped', 'byline-2022', 'ocalenie-waz-slowa', 'pri-2016'],
  'animal-metaphor': ['guardian-2015', 'byline-2022'],
  'threat-framing': ['ndm-welle', 'egala-kryzys', 'parlarecivile-emergenza', 'ndm-irregulaer-2025'],
  'fight-framing': ['picum-words-matter-2', 'pace-2015'],
  bogus: ['ndm-wirtschaft', 'ndm-asylbewerber', 'jcwi-bogus'],
  'sham-marriage': ['freemovement-sham', 'charsley-2012', 'jcwi-bogus'],
  slur: ['ndm-welle', 'ndm-wirtschaft', 'ocalenie-waz-slowa'],
  imprecise: ['carta-di-roma-2018', 'etyka-jezyka', 'ndm-asylbewerber'],
}

/** The sources of a rule by their names, or those of its term where it names none. */
export function sourcesFor(term: string, named: readonly string[] = []): Source[] {
  const own = known(named)
  return own.length > 0 ? own : known(sourcesOfTerms[term] ?? [])
}

function known(names: readonly string[]): Source[] {
  return names.flatMap((name) => sources[name] ?? [])
}
