import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A migration of this version of the project. The checksum is the one Prisma's own engine writes. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** All migrations of the project, oldest first. Every command of the project runs at its root. */
export const readMigrations = (root: string = process.cwd()): readonly Migration[] => {
  const folder = path.join(root, 'prisma', 'migrations')
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name, 'migration.sql')
      if (!existsSync(file)) return []
      const sql = readFileSync(file, 'utf8')
      return [{ name, sql, checksum: createHash('sha256').update(sql).digest('hex') }]
    })
}
