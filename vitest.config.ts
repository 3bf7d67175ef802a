import { defineConfig } from 'vitest/config'

export default defineConfig({
  // `#part` leads to the sources, as in `npm run dev`.
  resolve: { conditions: ['development', 'module'] },
  ssr: { resolve: { conditions: ['development', 'node', 'module'] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'forks',
    // Generous: two databases and a browser may share a small machine with others.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['src/**/*.test.{ts,tsx}'], globalSetup: ['tests/postgresql.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/postgresql.ts', 'tests/browser-scripts.ts', 'tests/shared-site.ts'],
          testTimeout: 240_000,
        },
      },
    ],
  },
})
