import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from './site.ts'

export type Nginx = { port: number; pid: number; stop(): Promise<void> }

/** nginx with one worker and a static file of these bytes and headers; undefined where there is none. */
export async function startNginx(headers: readonly string[], body: Buffer): Promise<Nginx | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-nginx-'))
  // Its worker may run under another account.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files/page'), body)
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, headers))
  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-e', join(folder, 'errors')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (let attempt = 0; ; attempt++) {
    const answered = await ask(port, '/page').catch(() => undefined)
    if (answered?.status === 200) break
    if (attempt === 100) {
      child.kill('SIGTERM')
      throw new Error('nginx does not answer')
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number, headers: readonly string[]): string {
  const given = ['content-length', 'content-type', 'etag']
  const added = headers.flatMap((name, i) => {
    if (i % 2 === 1 || given.includes(name.toLowerCase())) return []
    return [`add_header ${name} ${JSON.stringify(headers[i + 1])};`]
  })
  return `
daemon off;
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/errors crit;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=10;
  keepalive_requests 100000000;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    default_type "text/html; charset=utf-8";
    ${added.join('\n    ')}
    location / { try_files /page =404; }
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
