import { published } from '../published'
import { signedKeys } from '../../../server/platform/identity/entity'

export const dynamic = 'force-dynamic'

export const GET = published('application/jwk-set+jwt', signedKeys)
