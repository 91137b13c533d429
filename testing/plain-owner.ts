import { randomBytes } from 'node:crypto'
import { applyMigrations } from '../scripts/lib/migrations'
import { emptyDatabase, rowsOf } from './database'

/** A database whose owner is no superuser, as in production: the policies hold for it too. */
export const plainOwner = async () => {
  const { url, drop } = await emptyDatabase()
  const suffix = randomBytes(6).toString('hex')
  const owner = new URL(url)
  owner.username = `owner_${suffix}`
  owner.password = suffix
  await rowsOf(`create role ${owner.username} login createrole password '${suffix}'`)
  await rowsOf(`alter database ${owner.pathname.slice(1)} owner to ${owner.username}`)
  await rowsOf(`alter schema public owner to ${owner.username}`, [], url)
  const app = new URL(owner)
  app.username = `app_${suffix}`
  await applyMigrations(owner.href, app.href)
  return {
    superUrl: url,
    ownerUrl: owner.href,
    appUrl: app.href,
    drop: async () => {
      await drop()
      await rowsOf(`drop role ${app.username}`)
      await rowsOf(`drop role ${owner.username}`)
    },
  }
}
