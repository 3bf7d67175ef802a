/** Where Cellar names its resources. */
export const resources = 'http://publications.europa.eu/resource/'

/** The vocabulary in which it describes them. */
export const cdm = 'http://publications.europa.eu/ontology/cdm#'

/** `PUB_OJ` of …/authority/event/PUB_OJ. */
export function lastOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}

/** What stands after …/resource/, with `%28` and the like as signs: ep/P9_TA(2024)0179. */
export function nameIn(address: string): string {
  const name = address.startsWith(resources) ? address.slice(resources.length) : address
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A procedure, for people. */
export function procedurePage(key: string): string {
  return `https://eur-lex.europa.eu/procedure/EN/${key}`
}

/** An act or another document, for people. */
export function actPage(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`
}

/** What countries notified for an act, for people. */
export function measuresPage(celex: string): string {
  return `https://eur-lex.europa.eu/legal-content/EN/NIM/?uri=CELEX:${celex}`
}
