import type { Page } from 'playwright-core'
import { afterEach, beforeEach } from 'vitest'
import { type Visit, visit } from '../browser.ts'
import { sampleSite } from '../sample-site.ts'

/** An old phone in hand, with scripts switched off. */
export function withPhone(language = 'en'): { readonly page: Page; readonly visit: Visit } {
  const hand: { page?: Page; visit?: Visit } = {}
  beforeEach(async () => {
    hand.visit = await visit(sampleSite.origin, { language, width: 360, height: 740, javascript: false })
    hand.page = hand.visit.page
  })
  afterEach(() => hand.visit?.close())
  return hand as { page: Page; visit: Visit }
}

/** Opens what is folded and follows a link in it, as a thumb does. */
export async function chooseIn(page: Page, summary: string | RegExp, link: string | RegExp): Promise<void> {
  const folded = page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: summary }) })
    .first()
  await folded.locator('summary').first().click()
  await folded.getByRole('link', { name: link }).first().click()
}
