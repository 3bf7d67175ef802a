import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { launchChromium } from './chromium.ts'

/** Who looks at the site, and with what. */
export type Visitor = {
  /** What their browser says they read. */
  language?: string
  scheme?: 'light' | 'dark'
  width?: number
  height?: number
  javascript?: boolean
  forcedColours?: boolean
}

export type Visit = {
  page: Page
  context: BrowserContext
  /** Addresses of everything that pages asked for, from any host. What lies elsewhere never left the machine. */
  requests: string[]
  /** What the browser complained about: errors in scripts, what the content security policy refused. */
  complaints: string[]
  close: () => Promise<void>
}

let browser: Promise<Browser> | undefined

/** One visitor with a fresh profile. The browser is shared by all tests of a file. */
export async function visit(origin: string, visitor: Visitor = {}): Promise<Visit> {
  browser ??= launchChromium()
  const { language = 'en', scheme = 'light', width = 1280, height = 900, javascript = false } = visitor
  const context = await (await browser).newContext({
    baseURL: origin,
    locale: language,
    colorScheme: scheme,
    viewport: { width, height },
    javaScriptEnabled: javascript,
    reducedMotion: 'reduce',
    forcedColors: visitor.forcedColours ? 'active' : 'none',
  })
  const requests: string[] = []
  const complaints: string[] = []
  // What is wanted elsewhere is noted and refused: no test may depend on, or talk to, another host.
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  )
  context.on('request', (request) => requests.push(request.url()))
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  const page = await context.newPage()
  return { page, context, requests, complaints, close: () => context.close() }
}

afterAll(async () => {
  await (await browser?.catch(() => undefined))?.close()
  browser = undefined
})
