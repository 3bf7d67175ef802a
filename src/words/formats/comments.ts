/** What comments in a text ask to be passed over. */
export type Comments = {
  read(comment: string): void
  /** What is passed over in the block that comes now. */
  take(): { ignored?: readonly string[] }
}

const command =
  /<!--\s*words-(?<deed>ignore-next|ignore-start|ignore-end)\b(?<rules>[^>]*?)(?:--\s+[^>]*?)?-->/g

/**
 * `<!-- words-ignore-next illegal-person -- a title -->` for the next block, `words-ignore-start` and `words-ignore-end` around several. Without names of
 * rules or terms all are meant; after two hyphens stands the reason.
 */
export function commentsIn(): Comments {
  let next: readonly string[] | undefined
  let open: readonly string[] | undefined
  return {
    read(comment) {
      for (const { groups } of comment.matchAll(command)) {
        const names = (groups?.rules ?? '').split(/[\s,]+/).filter((name) => /^[a-z][a-z0-9-]*$/.test(name))
        const meant = names.length > 0 ? names : ['all']
        if (groups?.deed === 'ignore-next') next = meant
        else open = groups?.deed === 'ignore-start' ? meant : undefined
      }
    },
    take() {
      const ignored = [...(next ?? []), ...(open ?? [])]
      next = undefined
      return ignored.length > 0 ? { ignored } : {}
    },
  }
}
