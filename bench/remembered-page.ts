import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bench, Figure } from './figure.ts'
import { kilobytes, median, ratio, spread, whole } from './numbers.ts'
import { startNginx } from './programs/nginx.ts'
import { programPath, type Running, run } from './programs/run.ts'
import { ask, ownHeaders, startSite } from './programs/site.ts'

const rounds = 9
const secondsEach = 1.5
const path = '/en/'

/** The home page of the sample network from memory, against a bare server with the same bytes; in turns, so that both meet the same noise. */
export const rememberedPage: Bench = {
  name: 'remembered',
  async run({ say }) {
    const data = mkdtempSync(join(tmpdir(), 'tessera-bench-'))
    const site = await startSite(data, 'content/picum')
    const page = await ask(site.port, path, 'br')
    const headers = ownHeaders(page)
    const bare = run(programPath('bare-server.ts'))
    bare.say(JSON.stringify({ headers, body: page.body.toString('base64') }))
    const barePort = Number(await bare.line())
    const nginx = await startNginx(headers, page.body)
    const load = run(programPath('load.ts'), [path])
    try {
      const servers: Server[] = [
        { name: 'site', port: site.port, processor: site.processor, took: [] },
        { name: 'bare', port: barePort, processor: bare.processor, took: [] },
        ...(nginx === undefined ? [] : [{ name: 'nginx', port: nginx.port, took: [] } as Server]),
      ]
      say(`${servers.map(({ name }) => name).join(', ')}: ${rounds} rounds`)
      await takeTurns(load, servers)
      return figures(servers, page.body.length)
    } finally {
      for (const program of [load, bare, site]) await program.stop()
      await nginx?.stop()
      rmSync(data, { recursive: true, force: true })
    }
  },
}

type Server = {
  name: string
  port: number
  processor?: Running['processor']
  /** Requests a second of each round, and of each second of its processor. */
  took: { rate: number; perProcessor: number }[]
}

async function takeTurns(load: Running, servers: readonly Server[]): Promise<void> {
  for (const { port } of servers) await flood(load, port, 1)
  for (let round = 0; round < rounds; round++)
    for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
      const before = server.processor?.() ?? Number.NaN
      const { answers, seconds } = await flood(load, server.port, secondsEach)
      const spent = (server.processor?.() ?? Number.NaN) - before
      server.took.push({ rate: answers / seconds, perProcessor: answers / spent })
    }
}

async function flood(
  load: Running,
  port: number,
  seconds: number,
): Promise<{ answers: number; seconds: number }> {
  load.say(`${port} ${seconds}`)
  return JSON.parse(await load.line())
}

function figures(servers: readonly Server[], bytes: number): Figure[] {
  const [site, bare, nginx] = servers as [Server, Server, Server?]
  const rates = ({ took }: Server) => took.map(({ rate }) => rate)
  const ratios = site.took.map(({ rate }, i) => rate / (bare.took[i]?.rate ?? Number.NaN))
  const work = site.took.map((one, i) => one.perProcessor / (bare.took[i]?.perProcessor ?? Number.NaN))
  const lines: Figure[] = [
    {
      budget: `a remembered page (home, ${kilobytes(bytes)} as sent)`,
      limit: '≥ 0.85 × bare node:http',
      figure: `${whole(median(rates(site)))} requests/s; bare ${whole(median(rates(bare)))}`,
      ratio: ratio(median(ratios)),
      noise: spread(ratios),
      met: median(ratios) >= 0.85,
    },
    {
      budget: 'the same, requests per second of processor',
      limit: '',
      figure: `${whole(median(site.took.map((one) => one.perProcessor)))}; bare ${whole(median(bare.took.map((one) => one.perProcessor)))}`,
      ratio: ratio(median(work)),
      noise: spread(work),
      met: undefined,
    },
  ]
  if (nginx !== undefined) {
    const against = site.took.map(({ rate }, i) => rate / (nginx.took[i]?.rate ?? Number.NaN))
    lines.push({
      budget: 'the same, against nginx with a static file',
      limit: '',
      figure: `nginx ${whole(median(rates(nginx)))} requests/s`,
      ratio: ratio(median(against)),
      noise: spread(against),
      met: undefined,
    })
  }
  return lines
}
