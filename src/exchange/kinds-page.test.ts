import { expect, test } from 'vitest'
import { writeKindsPage } from './kinds-page.ts'

test('the reference page of kinds says what the declarations say', async () => {
  await expect(
    writeKindsPage(),
    'The declarations have changed. Run "npx vitest run src/exchange/kinds-page.test.ts -u" and commit the page.',
  ).toMatchFileSnapshot('../../docs/reference/kinds.md')
})
