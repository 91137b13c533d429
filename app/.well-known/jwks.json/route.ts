import { published } from '../published'
import { protocolKeys } from '../../../server/platform/identity/entity'

export const dynamic = 'force-dynamic'

export const GET = published('application/jwk-set+json', () => JSON.stringify(protocolKeys()))
