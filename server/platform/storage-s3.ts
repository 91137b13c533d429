import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { db } from './db'
import { EnvError, readEnv } from './env'
import { logError } from './log'
import { StorageError, type Storage, type StorageKey } from './storage'

/** An object of ten megabytes on a slow line. */
const LONGEST_MS = 60_000
const TRIES = 3
/** What servers that have no regions are asked by. */
const REGION = 'us-east-1'
/** 507: the server has no room left. A server of the kind says it also with 503 and a code, which is read as away. */
const NO_ROOM = 507

const pathOf = ({ belfiore, id, plico }: StorageKey): string =>
  `${plico === undefined ? 'allegati' : 'plichi'}/${belfiore}/${id}`

const bucket = (): { readonly client: AwsClient; readonly urlOf: (key: StorageKey) => string } => {
  const { S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = readEnv()
  if (!S3_ENDPOINT || !S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    throw new EnvError(
      'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together. See docs/running.md.',
    )
  }
  const client = new AwsClient({
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    region: S3_REGION ?? REGION,
    service: 's3',
    retries: TRIES,
  })
  // the bucket in the path: what every server of the kind understands
  const root = `${S3_ENDPOINT.replace(/\/+$/, '')}/${S3_BUCKET}`
  return { client, urlOf: (key) => `${root}/${pathOf(key)}` }
}

const call = async (method: 'PUT' | 'GET' | 'DELETE', key: StorageKey, body?: Buffer): Promise<Response> => {
  const { client, urlOf } = bucket()
  const sum = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  const headers = { 'x-amz-content-sha256': sum }
  const options = { method, headers, signal: AbortSignal.timeout(LONGEST_MS) }
  let response: Response
  try {
    response = await client.fetch(urlOf(key), body ? { ...options, body: new Uint8Array(body) } : options)
  } catch (error) {
    throw new StorageError('away', { cause: error })
  }
  if (response.ok) return response
  const said = (await response.text()).slice(0, 500)
  throw new StorageError(response.status === NO_ROOM ? 'full' : 'away', {
    cause: new Error(`S3 answers ${method} with ${response.status}: ${said}`),
  })
}

/** What is left behind when this fails has no row that leads to it; the log says which. */
const dropQuietly = async (key: StorageKey): Promise<void> => {
  try {
    await call('DELETE', key)
  } catch (error) {
    logError('storage-object-left', error, { object: pathOf(key) })
  }
}

async function* bytesOf(key: StorageKey): AsyncGenerator<Uint8Array> {
  const { body } = await call('GET', key)
  if (body === null) return
  try {
    for await (const piece of body) yield piece as Uint8Array
  } catch (error) {
    throw new StorageError('away', { cause: error })
  }
}

/** Files in a bucket of any server that speaks S3. What goes over the network does so outside of transactions. */
export const s3Storage: Storage = {
  deposito: 's3',
  put: async (scope, key, bytes, also) => {
    await call('PUT', key, bytes)
    try {
      return await db(scope, also)
    } catch (error) {
      await dropQuietly(key)
      throw error
    }
  },
  get: (_scope, key) => bytesOf(key),
  remove: async (scope, key, also) => {
    const done = await db(scope, also)
    if (done !== undefined) await dropQuietly(key)
    return done
  },
}
