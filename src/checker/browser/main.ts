import { checkerFor } from '#words'
import { Checker } from './checker.ts'
import { listenToKeys } from './keys.ts'
import { onLanguageChosen } from './language-choice.ts'
import { keepOffline } from './offline.ts'
import { openFiles } from './open-files.ts'
import { find, say, setup } from './setup.ts'
import { takeAway } from './take-away.ts'

const checker = new Checker()
const { field } = checker.sheet

field.addEventListener('input', () => void checker.typed())
document.addEventListener('selectionchange', () => {
  if (document.activeElement === field) checker.cursorMoved()
})
onLanguageChosen(() => void checker.languageChosen())
find('check-threshold').addEventListener('change', () => checker.thresholdChosen())
find('check-next').addEventListener('click', () => checker.step(1))
find('check-previous').addEventListener('click', () => checker.step(-1))
for (const id of ['check-clear', 'check-close']) find(id).addEventListener('click', () => checker.empty())
listenToKeys(checker)
openFiles(checker)
takeAway(checker)

find('check-without-script').hidden = true
find('checker').hidden = false
find('check-empty').textContent = say('start')
// What a browser kept when somebody came back to the page.
if (field.value !== '') void checker.typed()
void checkerFor(setup.language).catch(() => undefined)
void keepOffline()
