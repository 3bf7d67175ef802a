import { type Localised, localise } from '#content'
import { collator } from '#languages'
import { type Said, SectionHeading, StatusChip, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { LinkLine } from '../common/links.tsx'
import { chipOf, type PolicyView, policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'

type Relative = { path: string; title: Said; status: ReturnType<typeof chipOf> }

/** The files around a file: its package and parts, what replaces what, what amends what. */
export type FamilyOfFile = {
  parent: Relative | undefined
  parts: Relative[]
  replaces: Relative[]
  replacedBy: Relative[]
  amends: Relative[]
  amendedBy: Relative[]
  related: Relative[]
}

export async function familyOf(request: SiteRequest, file: Localised<'policy-file'>): Promise<FamilyOfFile> {
  const views = await policyViews(request)
  const all = [...views.values()]
  const { language } = request
  const { compare } = collator(language)
  const relatives = (found: (PolicyView | undefined)[]) =>
    found
      .filter((view) => view !== undefined)
      .map((view) => relative(view, request))
      .toSorted((a, b) => compare(wordsOf(a.title), wordsOf(b.title)))
  const { parent, replaces, amends, related } = file.shared
  const parentView = parent === undefined ? undefined : views.get(parent)
  return {
    parent: parentView && relative(parentView, request),
    parts: relatives(all.filter((view) => view.entry.shared.parent === file.key)),
    replaces: relatives(replaces.map((key) => views.get(key))),
    replacedBy: relatives(all.filter((view) => view.entry.shared.replaces.includes(file.key))),
    amends: relatives(amends.map((key) => views.get(key))),
    amendedBy: relatives(all.filter((view) => view.entry.shared.amends.includes(file.key))),
    related: relatives(related.map((key) => views.get(key))),
  }
}

function relative(view: PolicyView, { language }: SiteRequest): Relative {
  const entry = localise(view.entry, language)
  return { path: pathTo(entry, language) ?? '', title: entry.fields.title, status: chipOf(view, language) }
}

const ties = ['replaces', 'replacedBy', 'amends', 'amendedBy', 'related'] as const

/** The ties of a file to others, one line for each kind of tie. */
export function Family({ request: { language, t }, family }: { request: SiteRequest; family: FamilyOfFile }) {
  return (
    <>
      {ties
        .filter((tie) => family[tie].length > 0)
        .map((tie) => (
          <p class={tie === 'replacedBy' ? 'note' : 'soft tie'}>
            {t(`file.${tie}`)} <LinkLine language={language} of={family[tie]} />
          </p>
        ))}
    </>
  )
}

/** The parts of a package, each with its own status: nothing is inherited. */
export function Parts({
  request: { language, t },
  parts,
}: {
  request: SiteRequest
  parts: readonly Relative[]
}) {
  if (parts.length === 0) return null
  return (
    <section>
      <SectionHeading id="parts">{t('file.parts', { count: parts.length })}</SectionHeading>
      <ul class="file-tree">
        {parts.map(({ path, title, status }) => (
          <li>
            <div>
              <p>
                <a class="strong" href={path} {...spoken(title, language)}>
                  {wordsOf(title)}
                </a>
              </p>
              <StatusChip group={status.group}>{status.label}</StatusChip>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
