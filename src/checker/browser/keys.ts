import type { Checker } from './checker.ts'
import { find } from './setup.ts'

/** F8 and Shift+F8 step through the remarks, Ctrl+Enter takes the first suggestion: keys that fields leave free. */
export function listenToKeys(checker: Checker): void {
  find('checker').addEventListener('keydown', (event) => {
    if (event.key === 'F8' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      checker.step(event.shiftKey ? -1 : 1)
    }
  })
  checker.sheet.field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    checker.replaceCurrent()
  })
}
