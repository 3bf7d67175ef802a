/**
 * A Chromium that comes from npm and needs nothing of the machine, not even its libraries.
 * Where the package has none (it serves Linux on x64), a Chrome, Edge or Chromium of the machine is used.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const flags = [
  '--no-sandbox', // root and many containers have no sandbox; the only pages opened are our own
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-component-update',
  '--disable-background-networking',
]

export function launchChromium(): Promise<Browser> {
  return process.platform === 'linux' && process.arch === 'x64' ? launchFromPackage() : launchInstalled()
}

async function launchFromPackage(): Promise<Browser> {
  const folder = unpacked()
  // The package's own answer, `chromium.args`, switches off what the tests are about: the same-origin policy.
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--headless=shell', ...flags],
    env: { ...process.env, ...missingParts(folder) },
  })
}

/** Unpacked once, whole or not at all, beside the packages it comes from. */
function unpacked(): string {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'))
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'chromium-'))
  // It unpacks into the folder for temporary files, and the libraries only for the cloud it was made for.
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `await (await import(${JSON.stringify(entry)})).default.executablePath()`,
    ],
    { env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Chromium could not be unpacked: ${stderr}`)
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another test was quicker.
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** Libraries and fonts for machines that have none of their own. */
function missingParts(folder: string): Record<string, string> {
  const { stdout = '' } = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' })
  return {
    ...(/not found/.test(stdout ?? '') ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {}),
    ...(hasFonts() ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
}

function hasFonts(): boolean {
  return (
    existsSync('/etc/fonts/fonts.conf') &&
    existsSync('/usr/share/fonts') &&
    readdirSync('/usr/share/fonts').length > 0
  )
}

async function launchInstalled(): Promise<Browser> {
  const choices: LaunchOptions[] = [
    { channel: 'chrome' },
    { channel: 'msedge' },
    { executablePath: '/usr/bin/chromium' },
    { executablePath: '/usr/bin/chromium-browser' },
  ]
  const reasons: unknown[] = []
  for (const choice of choices) {
    try {
      return await chromium.launch({ ...choice, args: flags })
    } catch (reason) {
      reasons.push(reason)
    }
  }
  throw new AggregateError(
    reasons,
    `No package brings Chromium to ${process.platform} on ${process.arch}: install Chrome, Edge or Chromium to run the tests that need a browser.`,
  )
}
