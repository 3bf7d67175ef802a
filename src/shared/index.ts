export * from './clock.ts'
export * from './dates.ts'
export * from './errors.ts'
export * from './ids.ts'
