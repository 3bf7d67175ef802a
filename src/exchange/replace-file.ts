import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Unavailable } from '#shared'

/** Writes a file whole or not at all: beside its place first, then into it. */
export function replaceFile(path: string, text: string): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, text, { flag: 'wx' })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw asUnwritable(error, path)
  }
}

/** Says in words why the disk does not take a file; every other error goes up untouched. */
export function asUnwritable(error: unknown, path: string): unknown {
  const sentence = sentences[(error as NodeJS.ErrnoException).code ?? '']
  return sentence === undefined ? error : new Unavailable(`“${path}”: ${sentence}`, { cause: error })
}

const sentences: Record<string, string | undefined> = {
  ENOSPC: 'the disk is full. Free some space and try again.',
  EDQUOT: 'the quota of the disk is used up. Free some space and try again.',
  EACCES: 'the folder may not be written. Give the process the right to write there.',
  EPERM: 'the folder may not be written. Give the process the right to write there.',
  EROFS: 'the disk is read-only. Choose another folder.',
  EIO: 'the disk failed to write. Check the disk.',
  ENOTDIR: 'a part of this path is a file, not a folder. Choose another folder.',
}
