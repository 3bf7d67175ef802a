// Made by `npm run lexicons`.
export const loaders = {
  en: () => import('./en.ts'),
} as const
