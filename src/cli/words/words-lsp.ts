import type { Command } from 'commander'

export function addWordsLsp(words: Command): void {
  words
    .command('lsp')
    .description(
      'remark on words while people type: a language server for editors, on standard input and output',
    )
    // Editors say how they speak to a server; there is one way here.
    .option('--stdio', 'on standard input and output, as always')
    .action(async () => {
      // Loaded only here: no other command speaks to editors.
      const { serveEditor } = await import('./lsp/serve-editor.ts')
      await serveEditor()
    })
}
