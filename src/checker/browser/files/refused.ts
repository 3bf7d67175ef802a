import type { TextName } from '../../index.ts'

/** A file that cannot be read, with the name of the sentence that says why. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly sentence: TextName

  constructor(sentence: TextName) {
    super(sentence)
    this.sentence = sentence
  }
}
