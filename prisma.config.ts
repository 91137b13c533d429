import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's CLI would download a native engine on every command: this one comes from the npm package (decision 0009).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'prisma/schema-engine.mjs')
process.env.CHECKPOINT_DISABLE ??= '1'

// `prisma generate` and `validate` open no connection: this address then only has to look like one.
const UNUSED = 'postgresql://nobody@localhost/none'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? UNUSED },
})
