import { published } from '../published'
import { entityStatement } from '../../../server/platform/identity/entity'

export const dynamic = 'force-dynamic'

export const GET = published('application/entity-statement+jwt', entityStatement)
