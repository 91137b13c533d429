import { readEnv } from './env'
import type { Deposito, Storage } from './storage'
import { postgresStorage } from './storage-postgres'
import { s3Storage } from './storage-s3'

/** The one that this installation puts new files into. */
export const storage = (): Storage => (readEnv().S3_BUCKET === undefined ? postgresStorage : s3Storage)

/** The one where a file is: what was kept before a change of settings stays where it was. */
export const storageOf = (deposito: Deposito): Storage => (deposito === 's3' ? s3Storage : postgresStorage)
