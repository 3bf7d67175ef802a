import { pathTo } from '../common/addresses.ts'
import { embedSize } from './embed-size.ts'
import type { FileOnPage } from './file-on-page.ts'

type Framed = Pick<FileOnPage, 'request' | 'view' | 'file'>

/** HTML that shows the card on another site: no script, and the reader’s browser does not tell where it stands. */
export function embedSnippet(on: Framed, size = embedSize(on)): string {
  const { request, file } = on
  const { language, site, t } = request
  const address = `${site.origin}${pathTo(file, language)}/embed`
  const title = t('embed.title', { file: file.fields.title.value })
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${size.width}" height="${size.height}" loading="lazy" referrerpolicy="no-referrer" style="border:0;max-width:100%"></iframe>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** What to copy in order to show the card elsewhere. */
export function EmbedOffer({ on }: { on: FileOnPage }) {
  const { t, language } = on.request
  return (
    <details class="share">
      <summary>{t('embed.offer')}</summary>
      <p class="soft">{t('embed.hint')}</p>
      <label for="embed">{t('embed.copy')}</label>
      <textarea id="embed" readonly rows={4} dir="ltr" spellcheck={false}>
        {embedSnippet(on)}
      </textarea>
      <p>
        <a href={`${pathTo(on.file, language)}/embed`}>{t('embed.look')}</a>
      </p>
    </details>
  )
}
