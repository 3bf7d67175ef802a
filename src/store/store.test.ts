import { expect, test } from 'vitest'
import { onBothDatabases } from '../../tests/stores.ts'

onBothDatabases('a store', (open) => {
  test('is empty when it is new', async () => {
    const { db } = await open()
    expect(await db.selectFrom('entry').selectAll().execute()).toEqual([])
  })
})
