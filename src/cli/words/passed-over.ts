import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Says of a path whether a `.wordsignore` passes it over: one in its folder or in any above. The nearest that speaks of it decides. */
export function passedOver(): (path: string, isFolder?: boolean) => boolean {
  const lists = new Map<string, Ignore | undefined>()
  const listIn = (folder: string) => {
    if (!lists.has(folder)) lists.set(folder, readList(join(folder, '.wordsignore')))
    return lists.get(folder)
  }
  return (path, isFolder = false) => {
    const whole = resolve(path)
    for (
      let folder = dirname(whole), last = whole;
      folder !== last;
      last = folder, folder = dirname(folder)
    ) {
      const inFolder = relative(folder, whole).replaceAll(sep, '/')
      const said = listIn(folder)?.test(isFolder ? `${inFolder}/` : inFolder)
      if (said?.ignored) return true
      if (said?.unignored) return false
    }
    return false
  }
}

function readList(file: string): Ignore | undefined {
  try {
    return ignore().add(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
