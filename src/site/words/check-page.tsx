import { createHash } from 'node:crypto'
import type { Setup } from '#checker'
import { assetPath, findScripts, PageHead, renderPage, scriptedPagePolicy } from '#web'
import { html } from '../answers.ts'
import { inEveryLanguage } from '../common/addresses.ts'
import type { SiteRequest } from '../site.ts'
import { CheckAbout } from './check-about.tsx'
import { checkLanguages } from './check-languages.ts'
import { checkSetup } from './check-setup.ts'
import { CheckTool } from './check-tool.tsx'

/** The checker: the one page with script. Without, it says what it is and leads to the guide. */
export async function checkPage(request: SiteRequest): Promise<Response> {
  const response = html(await renderCheckPage(request))
  response.headers.set('content-security-policy', scriptedPagePolicy(request.site.origin, 'tessera-checker'))
  return response
}

/** Changes with every change of the page, and of the scripts that it names. */
export async function checkPageVersion(request: SiteRequest): Promise<string> {
  return createHash('sha256')
    .update(await renderCheckPage(request))
    .digest('hex')
    .slice(0, 10)
}

async function renderCheckPage(request: SiteRequest): Promise<string> {
  const { language, t, frame } = request
  const scripts = findScripts()
  const languages = await checkLanguages(language)
  const setup = scripts && (await checkSetup(request, scripts, languages))
  return renderPage({
    site: frame,
    language,
    path: `/${language}/words/check`,
    alternates: inEveryLanguage(request, 'words/check'),
    title: t('check.title'),
    description: t('check.lede'),
    section: 'words',
    stylesheets: [assetPath('checker.css')],
    ...(scripts?.entries.checker !== undefined && { script: scripts.entries.checker }),
    children: (
      <div class="wide">
        <PageHead
          language={language}
          title={t('check.title')}
          trail={[{ label: t('nav.words'), path: `/${language}/words` }]}
          lede={t('check.lede')}
        >
          <p class="check-private">{t('check.private')}</p>
        </PageHead>
        <div id="check-without-script" class="panel">
          <h2>{t('check.noScript.title')}</h2>
          <p>{t('check.noScript.text')}</p>
          <p>
            <a class="button" href={`/${language}/words`}>
              {t('check.noScript.guide')}
            </a>
          </p>
        </div>
        <CheckTool t={t} languages={languages} guide={`/${language}/words`} />
        <CheckAbout t={t} languages={languages} />
        {setup !== undefined && <SetupData setup={setup} />}
      </div>
    ),
  })
}

/** A data block: nothing in it is run, and `<` could end it early. */
function SetupData({ setup }: { setup: Setup }) {
  const json = JSON.stringify(setup).replaceAll('<', '\\u003c')
  return <script type="application/json" id="check-setup" dangerouslySetInnerHTML={{ __html: json }} />
}
