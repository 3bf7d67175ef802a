import { localise } from '#content'
import { collator, type Language } from '#languages'
import { type Said, StatusChip, type StatusGroup, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { chipOf, type PolicyView, policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

/** A policy file in the index, with its parts below it. */
export type FileNode = {
  key: string
  path: string
  title: Said
  summary: Said | undefined
  status: { group: StatusGroup; label: string }
  parts: FileNode[]
}

/**
 * Policy files in the alphabetical order of the reader's language, parts below their package.
 *
 * @param wanted which files; a package stays when one of its parts does
 */
export async function fileTree(
  request: SiteRequest,
  wanted: (view: PolicyView) => boolean = () => true,
): Promise<FileNode[]> {
  const views = [...(await policyViews(request)).values()]
  const known = new Set(views.map((view) => view.entry.key))
  const partsOf = Map.groupBy(views, ({ entry }) => {
    const { parent } = entry.shared
    return parent !== undefined && known.has(parent) ? parent : ''
  })
  const { compare } = collator(request.language)
  const above = new Set<string>()
  const branch = (parent: string): FileNode[] =>
    (partsOf.get(parent) ?? [])
      .flatMap((view) => {
        if (above.has(view.entry.key)) return []
        above.add(view.entry.key)
        const parts = branch(view.entry.key)
        above.delete(view.entry.key)
        return wanted(view) || parts.length > 0 ? [node(view, request.language, parts)] : []
      })
      .toSorted((a, b) => compare(wordsOf(a.title), wordsOf(b.title)))
  return branch('')
}

function node(view: PolicyView, language: Language, parts: FileNode[]): FileNode {
  const entry = localise(view.entry, language)
  return {
    key: entry.key,
    path: pathTo(entry, language) ?? '',
    title: entry.fields.title,
    summary: entry.fields.summary,
    status: chipOf(view, language),
    parts,
  }
}

/** The index of policy files: name, what it is, where it stands; parts nested below. */
export function FileTree({ language, files }: { language: Language; files: readonly FileNode[] }) {
  return (
    <ul class="file-tree">
      {files.map(({ key, path, title, summary, status, parts }) => (
        <li id={key}>
          <div>
            <p>
              <a class="strong" href={path} {...spoken(title, language)}>
                {wordsOf(title)}
              </a>
            </p>
            <StatusChip group={status.group}>{status.label}</StatusChip>
            {summary !== undefined && (
              <p class="soft" {...spoken(summary, language)}>
                {wordsOf(summary)}
              </p>
            )}
          </div>
          {parts.length > 0 && <FileTree language={language} files={parts} />}
        </li>
      ))}
    </ul>
  )
}
