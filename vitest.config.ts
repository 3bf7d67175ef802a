import { defineConfig } from 'vitest/config'

export default defineConfig({
  // `#part` leads to the sources, as in `npm run dev`.
  resolve: { conditions: ['development', 'module'] },
  ssr: { resolve: { conditions: ['development', 'node', 'module'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/postgresql.ts'],
    pool: 'forks',
    // Generous: two databases and a browser may share a small machine with others.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
