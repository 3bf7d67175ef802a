// Made by `npm run lexicons`.
export const loaders = {
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
} as const
