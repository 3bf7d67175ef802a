import { type Localised, localise } from '#content'
import { collator } from '#languages'
import { type Said, SectionHeading, StatusChip, spoken, wordsOf } from '#web'
import { pathTo } from '../common/addresses.ts'
import { LinkLine } from '../common/links.tsx'
import { chipOf, type PolicyView, policyViews } from '../common/policy-files.ts'
import type { SiteRequest } from '../site.ts'
import { tiesOfFiles } from './file-ties.ts'
import { Spread, spreadOf } from './files-spread.tsx'

type Relative = { path: string; title: Said; status: ReturnType<typeof chipOf> }

/** The files around a file: its package and parts, what amends what. */
export type FamilyOfFile = {
  parent: Relative | undefined
  parts: Relative[]
  amends: Relative[]
  amendedBy: Relative[]
  related: Relative[]
}

export async function familyOf(request: SiteRequest, file: Localised<'policy-file'>): Promise<FamilyOfFile> {
  const views = await policyViews(request)
  const { partsOf, amendedBy } = await tiesOfFiles(request)
  const { compare } = collator(request.language)
  const relatives = (keys: readonly string[] = []) =>
    keys
      .map((key) => views.get(key))
      .filter((view) => view !== undefined)
      .map((view) => relative(view, request))
      .toSorted((a, b) => compare(wordsOf(a.title), wordsOf(b.title)))
  const { parent, amends, related } = file.shared
  const above = parent === undefined ? undefined : views.get(parent)
  return {
    parent: above && relative(above, request),
    parts: relatives(partsOf.get(file.key)),
    amends: relatives(amends),
    amendedBy: relatives(amendedBy.get(file.key)),
    related: relatives(related),
  }
}

function relative(view: PolicyView, { language }: SiteRequest): Relative {
  const entry = localise(view.entry, language)
  return { path: pathTo(entry, language) ?? '', title: entry.fields.title, status: chipOf(view, language) }
}

const ties = ['amends', 'amendedBy', 'related'] as const

/** The ties of a file to others, one line for each kind of tie. */
export function Family({ request: { language, t }, family }: { request: SiteRequest; family: FamilyOfFile }) {
  return (
    <>
      {ties
        .filter((tie) => family[tie].length > 0)
        .map((tie) => (
          <p class="soft tie">
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
      <Spread of={spreadOf(parts.map(({ status }) => status))} />
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
