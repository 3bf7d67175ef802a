/** Names and the small numbers that stand for them. */
export class Names {
  readonly #codes = new Map<string, number>()
  readonly #names: string[] = []

  codeOf(name: string): number {
    let code = this.#codes.get(name)
    if (code === undefined) {
      code = this.#names.length
      this.#codes.set(name, code)
      this.#names.push(name)
    }
    return code
  }

  findCode(name: string): number | undefined {
    return this.#codes.get(name)
  }

  nameOf(code: number): string {
    return this.#names[code] ?? ''
  }

  get size(): number {
    return this.#names.length
  }
}
