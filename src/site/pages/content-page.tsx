import { PageHead, renderPage } from '#web'
import { html } from '../answers.ts'
import { pathTo } from '../common/addresses.ts'
import { alternatesOfEntry, entryPage } from '../common/entry-page.ts'
import { findNetwork } from '../common/frame.ts'
import { prose } from '../common/prose.tsx'
import { TranslationNote } from '../common/translation-note.tsx'
import { Credits } from './credits.tsx'
import { HelpingMembers, membersWhoHelp } from './helping-members.tsx'

/** A page of the network's own: about, privacy, contact, where to find help. */
export const contentPage = entryPage('page', async (request, page) => {
  const { language, frame, site } = request
  const { title, summary, body } = page.fields
  const network = await findNetwork(site, language)
  const countries = page.shared.members ? await membersWhoHelp(request) : []
  return html(
    renderPage({
      site: frame,
      language,
      path: pathTo(page, language) ?? '',
      alternates: alternatesOfEntry(request, page),
      // Its text stands above the words as well, where readers look for it.
      ...(network?.shared.wordsPage === page.key ? { canonical: `/${language}/words` } : {}),
      title: title.value,
      ...(summary === undefined ? {} : { description: summary.value }),
      section: page.key,
      help: page.shared.help === true,
      children: (
        <article class="wide">
          <PageHead language={language} title={title} lede={summary}>
            <TranslationNote entry={page} />
          </PageHead>
          {await prose(request, body)}
          {countries.length > 0 && <HelpingMembers request={request} countries={countries} />}
          {network?.shared.aboutPage === page.key && (
            <Credits request={request} credits={network.shared.credits} />
          )}
        </article>
      ),
    }),
  )
})
