import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Document } from '../documents.ts'

/** The page of the checker, as somebody who writes uses it. */
export function checkerOn(page: Page) {
  const named = (id: string): Locator => page.locator(`#${id}`)

  /** Waits until just these words are remarked on. */
  const remarksOn = async (words: readonly string[]): Promise<void> => {
    const found = () => page.locator('.check-card .words').allTextContents()
    await expect
      .poll(found, { timeout: 15_000 })
      .toEqual(words)
      .catch(async (error) => {
        error.message += ` The page says: ${await named('check-status').textContent()}`
        throw error
      })
  }

  return {
    field: named('check-text'),
    status: named('check-status'),
    cards: page.locator('.check-card'),
    marks: page.locator('#check-marks mark'),

    async open(language = 'en'): Promise<void> {
      await page.goto(`/${language}/words/check`, { waitUntil: 'load' })
      await named('checker').waitFor()
    },
    /** Everything is on the device. */
    async kept(): Promise<void> {
      await named('check-offline-remove').waitFor({ timeout: 60_000 })
    },
    async choose(setting: 'language' | 'threshold', value: string): Promise<void> {
      await named(`check-${setting}`).selectOption(value)
    },
    async openFile(document: Document): Promise<void> {
      await named('check-file').setInputFiles(document)
    },
    async empty(): Promise<void> {
      await named('check-clear').click()
      await remarksOn([])
    },
    remarksOn,
    async says(sentence: string): Promise<void> {
      await named('check-status').filter({ hasText: sentence }).waitFor()
    },
  }
}
