import { find } from './setup.ts'

const line = find('check-status')
let waiting: ReturnType<typeof setTimeout> | undefined

/** Says something at once, to those who see and to those who listen. */
export function tell(sentence: string): void {
  clearTimeout(waiting)
  waiting = undefined
  line.textContent = sentence
}

/** Says it when nothing has happened for a while: not at each key. What is told meanwhile comes first. */
export function tellLater(sentence: string): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    if (line.textContent !== sentence) line.textContent = sentence
  }, 1_200)
}
