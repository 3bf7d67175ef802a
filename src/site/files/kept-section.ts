import type { Child } from 'hono/jsx'
import { type FileOnPage, linkToFile } from './file-on-page.ts'

type Kept = { readonly from: readonly unknown[]; readonly bytes: Uint8Array }

/** The sections of about a hundred pages; the least used go first. */
const most = 500
const sections = new Map<string, Kept>()

/**
 * A drawn section of a file’s page, kept as long as all that it may show stays the same: the day, what is published of the file, what
 * the files are called that it names. Readers of a file need not wait because another one was published.
 *
 * @param also what else the section shows
 */
export function keptSection(on: FileOnPage, name: string, make: () => Child, also: readonly unknown[] = []) {
  const { request, file, view } = on
  const key = `${request.site.origin}/${file.id}/${request.language}/${name}`
  const from = [
    request.today,
    request.db,
    file.shared,
    // For a moment after a publication, the one may be newer than the other.
    view.entry.shared,
    namesOfSetters(on),
    ...Object.values(file.fields).flatMap(({ value, language }) => [value, language]),
    ...also,
  ]
  const known = sections.get(key)
  const isSame = known?.from.length === from.length && from.every((one, i) => one === known.from[i])
  const section = isSame && known !== undefined ? known : { from, bytes: Buffer.from(String(make() ?? '')) }
  sections.delete(key)
  sections.set(key, section)
  for (const oldest of sections.keys()) {
    if (sections.size <= most) break
    sections.delete(oldest)
  }
  return request.ready.stand(section.bytes)
}

/** Other files may be called another name tomorrow. */
function namesOfSetters(on: FileOnPage): string {
  const keys = new Set(on.file.shared.events.flatMap(({ setBy }) => setBy ?? []))
  return JSON.stringify([...keys].map((key) => linkToFile(on, key)))
}
