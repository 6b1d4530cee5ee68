// Serves on loopback what is made to exhaust whoever reads it: each path another way. Tells its port to its parent.
import { createServer } from 'node:net'
import zlib from 'node:zlib'

const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n'
const zeros = Buffer.alloc(1 << 20)

/** Writes what a function makes for as long as it is read. */
function pour(socket, make) {
  const more = () => {
    while (!socket.destroyed && socket.write(make()));
  }
  socket.on('drain', more)
  more()
}

function drip(socket, text, milliseconds = 100) {
  const timer = setInterval(() => socket.write(text), milliseconds)
  socket.on('close', () => clearInterval(timer))
}

/** A body that unpacks to ten gigabytes of zeros, packed as it is read. */
function sendPacked(socket, encoding, packer) {
  socket.write(`${head}Content-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`)
  packer.pipe(socket)
  socket.on('close', () => packer.destroy())
  let left = 10_240
  const more = () => {
    while (!packer.destroyed && left-- > 0)
      if (!packer.write(zeros)) return packer.once('drain', more)
    packer.end()
  }
  packer.on('error', () => undefined)
  more()
}

/** A small body that unpacks to 64 MiB for each of some layers around each other. */
function packTwice() {
  return zlib.gzipSync(zlib.gzipSync(Buffer.alloc(1 << 26)))
}

/** A frame of Zstandard that asks for a window of two gigabytes (RFC 8878, 3.1.1.1.2). */
const greedyFrame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00])

const start = '<!doctype html><title>A dam bursts</title><h1>A dam bursts</h1>'
const bombs = {
  '/gzip': (socket) => sendPacked(socket, 'gzip', zlib.createGzip({ level: 9 })),
  '/deflate': (socket) => sendPacked(socket, 'deflate', zlib.createDeflate({ level: 9 })),
  '/brotli': (socket) => {
    const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 }
    sendPacked(socket, 'br', zlib.createBrotliCompress({ params: quality }))
  },
  '/gzip-in-gzip': (socket) => {
    const body = packTwice()
    socket.end(
      Buffer.concat([
        Buffer.from(
          `${head}Content-Encoding: gzip, gzip\r\nContent-Length: ${body.length}\r\n\r\n`,
        ),
        body,
      ]),
    )
  },
  '/zstandard': (socket) => {
    socket.write(`${head}Content-Encoding: zstd\r\nContent-Length: 1000000\r\n\r\n`)
    socket.write(greedyFrame)
    drip(socket, 'x')
  },
  '/many-encodings': (socket) =>
    socket.end(
      `${head}Content-Encoding: ${'gzip, '.repeat(1000)}gzip\r\nContent-Length: 1\r\n\r\nx`,
    ),
  '/endless-headers': (socket) => {
    socket.write(head)
    pour(socket, () => `X-Header-${Math.random()}: ${'x'.repeat(200)}\r\n`)
  },
  '/endless-header': (socket) => {
    socket.write(`${head}X-Header: `)
    pour(socket, () => 'x'.repeat(65_536))
  },
  '/endless-status-line': (socket) => pour(socket, () => 'HTTP/1.1 200 OK'.repeat(1000)),
  '/endless-interim-answers': (socket) => pour(socket, () => 'HTTP/1.1 103 Early Hints\r\n\r\n'),
  '/endless-cookies': (socket) => {
    const cookies = Array.from(
      { length: 600 },
      (_, index) => `Set-Cookie: c${index}=${'x'.repeat(80)}\r\n`,
    )
    socket.end(
      `HTTP/1.1 302 Found\r\nLocation: /endless-cookies\r\nContent-Length: 0\r\n${cookies.join('')}\r\n`,
    )
  },
  '/endless-body': (socket) => {
    socket.write(`${head}\r\n${start}`)
    pour(socket, () => '<p>Water, and more of it. </p>'.repeat(2000))
  },
  '/endless-chunks': (socket) => {
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`)
    pour(socket, () => '1\r\nx\r\n'.repeat(10_000))
  },
  '/endless-chunk-size': (socket) => {
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`)
    pour(socket, () => '0'.repeat(65_536))
  },
  '/endless-chunk-extension': (socket) => {
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n1;`)
    pour(socket, () => 'a=b;'.repeat(16_384))
  },
  '/endless-trailers': (socket) => {
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n`)
    pour(socket, () => `X-Trailer: ${'x'.repeat(200)}\r\n`)
  },
  '/endless-binary': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n')
    pour(socket, () => zeros)
  },
  '/deep-nesting': (socket) => {
    socket.write(`${head}\r\n${start}`)
    pour(socket, () => '<div>'.repeat(10_000))
  },
  '/many-attributes': (socket) => {
    socket.write(`${head}\r\n${start}<p `)
    pour(socket, () => Array.from({ length: 5000 }, () => `a${Math.random()}=1`).join(' '))
  },
  '/promised-length': (socket) => {
    socket.write(`${head}Content-Length: 9007199254740991\r\n\r\n${start}`)
    drip(socket, 'x')
  },
  '/dripping-headers': (socket) => {
    socket.write(head)
    drip(socket, 'X-Slow: 1\r\n')
  },
  '/dripping-body': (socket) => {
    socket.write(`${head}\r\n`)
    drip(socket, 'x')
  },
  '/silence': () => undefined,
  '/redirect-ring': (socket) =>
    socket.end('HTTP/1.1 302 Found\r\nLocation: /redirect-ring\r\nContent-Length: 0\r\n\r\n'),
  '/redirect-on-and-on': (socket) =>
    socket.end(
      `HTTP/1.1 302 Found\r\nLocation: /redirect-on-and-on?${Math.random()}\r\nContent-Length: 0\r\n\r\n`,
    ),
  '/refresh-on-and-on': (socket) =>
    socket.end(
      `${head}\r\n<meta http-equiv=refresh content="0;url=/refresh-on-and-on?${Math.random()}">`,
    ),
  '/long-location': (socket) => {
    socket.end(
      `HTTP/1.1 302 Found\r\nLocation: /plain?${'x'.repeat(60_000)}\r\nContent-Length: 0\r\n\r\n`,
    )
  },
}

const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', (bytes) => {
    const path = /^GET ([^ ?]*)/.exec(bytes.toString('latin1'))?.[1]
    const bomb = bombs[path]
    if (path === '/plain') socket.end(`${head}Connection: close\r\n\r\n${start}`)
    else if (bomb === undefined) socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
    else bomb(socket)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.send({ port: server.address().port, paths: Object.keys(bombs) })
})
process.once('disconnect', () => process.exit())
