import { expect, test } from 'vitest'
import { writeOfficialPage } from './official-page.ts'

test('the reference page of official sources says how their codes are read', async () => {
  await expect(
    writeOfficialPage(),
    'The codes have changed. Run "npx vitest run src/official/official-page.test.ts -u" and commit the page.',
  ).toMatchFileSnapshot('../../docs/reference/official-sources.md')
})
