import { glob, readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { formatOf } from './file-kinds.ts'
import { passedOver } from './passed-over.ts'

export type FoundFiles = {
  /** In the order of their names, each once. */
  readonly files: readonly string[]
  /** What was asked for and is not there, or may not be looked into, with a sentence. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[]
}

/**
 * The files that a person means: those named, and in folders and by globs (`texts/**\/*.md`) all that are text, Markdown or HTML. Hidden
 * folders, `node_modules` and what `.wordsignore` names are passed over.
 */
export async function findFiles(asked: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>()
  const problems: { file: string; problem: string }[] = []
  const isPassedOver = passedOver()
  const refuse = (file: string, problem: string) => problems.push({ file: shown(file), problem })
  const add = (file: string) => {
    if (!isPassedOver(file)) files.add(shown(file))
  }
  for (const one of asked) {
    const found = await stat(one).catch(() => undefined)
    if (found?.isDirectory()) await walk(one, add, isPassedOver, refuse)
    else if (found) add(one)
    else if (/[*?[{]/.test(one)) {
      let any = false
      for await (const file of glob(one, { exclude: isNobodysText })) {
        any = true
        if (formatOf(file) !== undefined) add(file)
      }
      if (!any) refuse(one, 'No file fits this pattern.')
    } else refuse(one, 'There is no such file or folder. Check the path.')
  }
  return { files: [...files].sort(), problems }
}

async function walk(
  folder: string,
  add: (file: string) => void,
  isPassedOver: ReturnType<typeof passedOver>,
  refuse: (file: string, problem: string) => void,
): Promise<void> {
  const open = [folder]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch((error: Error) => {
      refuse(next as string, `This folder cannot be looked into (${error.message}).`)
      return []
    })
    for (const entry of entries) {
      const path = join(next, entry.name)
      if (isNobodysText(entry.name)) continue
      if (entry.isDirectory()) {
        if (!isPassedOver(path, true)) open.push(path)
      } else if (entry.isFile() && formatOf(path) !== undefined) add(path)
    }
  }
}

function isNobodysText(path: string): boolean {
  return path.split(sep).some((name) => name === 'node_modules' || /^\.[^.]/.test(name))
}

function shown(path: string): string {
  return path.replaceAll(sep, '/').replace(/^\.\//, '')
}
