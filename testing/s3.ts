import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Bucket = { readonly url: string; readonly objects: Map<string, Buffer>; readonly server: Server }

/** The keys of the tests' bucket: nobody else's. */
export const KEYS = { id: 'TESTKEY', secret: 'a secret of the tests' }

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const sha = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** Whether the call is signed (AWS signature, version 4) with the secret, for these bytes. */
const isSigned = ({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean => {
  const found = /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(
    headers.authorization ?? '',
  )
  if (!found) return false
  const [, id, day, region, names, signature] = found as unknown as readonly string[]
  const signed = names!.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const [path, query = ''] = url.split('?')
  const asked = [method, path, query, signed.join(''), names, sha(body)].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/${region}/s3/aws4_request`, sha(asked)].join('\n')
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${KEYS.secret}`, day!), region!))
  return (
    id === KEYS.id && headers['x-amz-content-sha256'] === sha(body) && hmac(key, text).toString('hex') === signature
  )
}

/** A server that keeps objects as S3 does: put, get, delete, signed and nothing else. `refuse` says what it answers instead. */
export const bucket = (refuse: (method: string) => number | undefined = () => undefined): Promise<Bucket> => {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const [body, { method = '', url = '' }] = [Buffer.concat(pieces), request]
      const status = refuse(method) ?? (isSigned(request, body) ? undefined : 403)
      if (status !== undefined) return response.writeHead(status).end()
      if (method === 'PUT') objects.set(url, body)
      if (method === 'DELETE') objects.delete(url)
      const found = method === 'GET' ? objects.get(url) : Buffer.alloc(0)
      return response.writeHead(found ? 200 : 404).end(found)
    })
  })
  return new Promise((resolve) =>
    server.listen(0, 'localhost', () =>
      resolve({ url: `http://localhost:${(server.address() as AddressInfo).port}`, objects, server }),
    ),
  )
}
