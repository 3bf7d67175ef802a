/** `policy-file` is `PolicyFile`. */
export function schemaName(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
