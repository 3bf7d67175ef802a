import type { Checker } from './checker.ts'
import { readFile } from './files/read-file.ts'
import { Refused } from './files/refused.ts'
import { find, say } from './setup.ts'
import { tell } from './status.ts'

/** Files that are chosen, or dropped: anywhere, since a browser leaves the page for a file that lands beside the tool. They are read here and go nowhere. */
export function openFiles(checker: Checker): void {
  const chosen = find<HTMLInputElement>('check-file')
  const tool = find('checker')
  find('check-open').addEventListener('click', () => chosen.click())
  chosen.addEventListener('change', () => {
    void open(checker, [...(chosen.files ?? [])])
    chosen.value = ''
  })
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    tool.classList.add('drop')
  })
  for (const name of ['dragleave', 'drop', 'dragend'])
    document.addEventListener(name, () => tool.classList.remove('drop'))
  document.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    void open(checker, [...(event.dataTransfer?.files ?? [])])
  })
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

async function open(checker: Checker, [file, ...others]: readonly File[]): Promise<void> {
  if (file === undefined) return
  tell(say('reading', { file: file.name }))
  try {
    const opened = await readFile(file)
    await checker.open(opened, file.name)
    if (opened.badLine !== undefined) tell(say('fileEncoding', { file: file.name, line: opened.badLine }))
    if (others.length > 0) tell(say('onlyOne', { file: file.name }))
  } catch (error) {
    tell(say(error instanceof Refused ? error.sentence : 'notLoaded', { file: file.name }))
  }
}
