import { type CheckedFile, checkText, explain, settle, type WordsSettings } from '#words'
import { formatOf } from './file-kinds.ts'
import type { Source } from './read-source.ts'
import { languageFor, type WordsConfig } from './words-config.ts'

/** What the command line asks for, over what configuration files say. */
export type Asked = {
  readonly lang?: string
  readonly threshold?: WordsSettings['threshold']
  readonly profile?: WordsSettings['profile']
  /** After how many remarks it looks no further in a text. */
  readonly most?: number
}

/** More than anybody reads, and few enough for the memory of any machine. */
const mostRemarks = 100_000

export type CheckedSource = CheckedFile & {
  /** Languages in which there is something that nobody can check. */
  readonly unknown: readonly string[]
  /** Nobody said the language, and the text is too short or too strange to tell it. */
  readonly untold?: boolean
}

/** Checks what was read of one file, as its name and its configuration say. */
export async function checkSource(
  file: string,
  { text, problem }: Source,
  config: WordsConfig,
  { lang, threshold, profile, most = mostRemarks }: Asked,
): Promise<CheckedSource> {
  if (text === undefined) return { file, remarks: [], unknown: [], ...(problem !== undefined && { problem }) }
  const language = lang ?? languageFor(file, config)
  const settings = { ...config, ...(profile && { profile }), ...(threshold && { threshold }) }
  try {
    const format = formatOf(file) ?? 'plain'
    const checked = await checkText(text, { format, most, ...(language !== undefined && { language }) })
    const { guide } = config
    const remarks = await explain(
      text,
      settle(checked.remarks, settings),
      guide === undefined ? {} : { guide },
    )
    const problems = [
      ...(problem === undefined ? [] : [problem]),
      ...(checked.until === undefined ? [] : [leftOff(most, checked.until)]),
    ]
    const told = language ?? checked.languages[0] ?? checked.unknown[0]
    return {
      file,
      remarks,
      unknown: checked.unknown,
      ...(told === undefined ? { untold: /\p{L}/u.test(text) } : { lang: told }),
      ...(problems.length > 0 && { problem: problems.join(' ') }),
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { file, remarks: [], unknown: [], problem: 'The markup is nested too deeply to be read.' }
  }
}

function leftOff(most: number, until: number): string {
  const [remarks, place] = [most, until + 1].map((number) => number.toLocaleString('en'))
  return `There are more than ${remarks} remarks: nothing was checked from character ${place} on.`
}
