/** What the page of the checker tells its script. The script itself is in `browser/`; no part may import it. */
export type { CheckedLanguage, GuidePage, Setup } from './setup.ts'
/** Every sentence that the script says by itself; the page hands them over in the reader’s language. */
export { type TextName, type Texts, textNames } from './texts.ts'
