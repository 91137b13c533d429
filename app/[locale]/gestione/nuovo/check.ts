import { readEnte, type EnteProblem, type ReadEnte, type TypedEnte } from '../../../../contracts/gestione'
import { findComune } from '../../../../server/comuni/queries'
import { findEntiGestiti } from '../../../../server/enti/gestione'
import type { Scope } from '../../../../server/platform/scope'

/** What the form says, and what is served already. */
export const checkEnte = async (scope: Scope, typed: TypedEnte): Promise<ReadEnte> => {
  const read = readEnte(typed)
  if (!read.ok) return read
  const { comune, host } = read.value
  const enti = await findEntiGestiti(scope)
  const problems: EnteProblem[] = []
  if ((await findComune(comune)) === undefined)
    problems.push({ field: 'comune', code: 'comune-unknown', value: comune })
  if (enti.some(({ belfiore }) => belfiore === comune))
    problems.push({ field: 'comune', code: 'ente-exists', value: comune })
  const taken = host.find((one) => enti.some((ente) => ente.host.includes(one)))
  if (taken !== undefined) problems.push({ field: 'host', code: 'host-taken', value: taken })
  return problems.length === 0 ? read : { ok: false, problems }
}
