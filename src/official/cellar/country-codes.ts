/** Cellar writes countries with three letters (ISO 3166-1 alpha-3), as everybody in the union and its neighbours who notify measures. */
const alpha2: Readonly<Record<string, string>> = {
  AUT: 'AT',
  BEL: 'BE',
  BGR: 'BG',
  CHE: 'CH',
  CYP: 'CY',
  CZE: 'CZ',
  DEU: 'DE',
  DNK: 'DK',
  ESP: 'ES',
  EST: 'EE',
  FIN: 'FI',
  FRA: 'FR',
  GBR: 'GB',
  GRC: 'GR',
  HRV: 'HR',
  HUN: 'HU',
  IRL: 'IE',
  ISL: 'IS',
  ITA: 'IT',
  LIE: 'LI',
  LTU: 'LT',
  LUX: 'LU',
  LVA: 'LV',
  MLT: 'MT',
  NLD: 'NL',
  NOR: 'NO',
  POL: 'PL',
  PRT: 'PT',
  ROU: 'RO',
  SVK: 'SK',
  SVN: 'SI',
  SWE: 'SE',
}

/** ISO 3166-1 alpha-2 of `GRC` or of …/authority/country/GRC. */
export function countryOf(authority: string): string | undefined {
  const code = authority.slice(authority.lastIndexOf('/') + 1)
  return Object.hasOwn(alpha2, code) ? alpha2[code] : undefined
}
