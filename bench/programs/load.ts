/**
 * Asks for one address over and over on a few open connections, without looking at the answers beyond their length, so that it costs
 * less than any server. Reads lines `port seconds`, prints for each how many answers came.
 */
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

const [path = '/', accepted = 'br', connections = '16'] = process.argv.slice(2)
const question = Buffer.from(
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nAccept-Encoding: ${accepted}\r\n\r\n`,
)

for await (const line of createInterface(process.stdin)) {
  const [port = 0, seconds = 1] = line.split(' ').map(Number)
  process.stdout.write(`${JSON.stringify(await flood(port, seconds))}\n`)
}

async function flood(port: number, seconds: number): Promise<{ answers: number; seconds: number }> {
  const length = await answerLength(port)
  const sockets = await Promise.all(Array.from({ length: Number(connections) }, () => open(port)))
  let answers = 0
  const started = performance.now()
  for (const socket of sockets) {
    let missing = length
    socket.on('data', ({ length: got }: Buffer) => {
      missing -= got
      if (missing > 0) return
      if (missing < 0) throw new Error('an answer was longer than the first')
      missing = length
      answers++
      socket.write(question)
    })
    socket.write(question)
  }
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const took = (performance.now() - started) / 1_000
  const counted = answers
  for (const socket of sockets) socket.destroy()
  return { answers: counted, seconds: took }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** All answers are the same but for the time in their date, which is always as long. */
async function answerLength(port: number): Promise<number> {
  const socket = await open(port)
  let head = ''
  let got = 0
  const length = await new Promise<number>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => {
      got += chunk.length
      if (!head.includes('\r\n\r\n')) head += chunk.toString('latin1')
      const end = head.indexOf('\r\n\r\n')
      const body = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
      if (end < 0) return
      if (body === undefined || !head.startsWith('HTTP/1.1 200')) reject(new Error(head.slice(0, end)))
      else if (got >= end + 4 + Number(body)) resolve(end + 4 + Number(body))
    })
    socket.write(question)
  })
  socket.destroy()
  return length
}
