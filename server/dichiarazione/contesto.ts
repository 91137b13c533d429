import type { ComuneInteso, Contesto } from '../../contracts/dichiarazione/contesto'
import type { Risposte } from '../../contracts/dichiarazione/risposte'
import { bareCodiceFiscale } from '../../contracts/contribuente/campi'
import { findComune, normaliseName, regime, searchComuni } from '../comuni/queries'
import { comuniWith, luogoOf } from '../f24/queries'
import { today } from '../platform/clock'

const CODE = /^[A-Z]\d{3}$/
/** The most comuni of one name that a question may name. */
const MOST = 6

/** `Castro (BG)` → name and province. */
const partsOf = (typed: string): { readonly nome: string; readonly provincia?: string } => {
  const [, nome, provincia] = /^(.*?)\s*\(?\b([A-Za-z]{2})\)?$/.exec(typed) ?? []
  return nome !== undefined && nome !== '' && provincia !== undefined && /[()]/.test(typed)
    ? { nome, provincia: provincia.toUpperCase() }
    : { nome: typed }
}

const candidates = async (typed: string) => {
  const code = typed.trim().toUpperCase()
  if (CODE.test(code)) {
    const one = await findComune(code)
    return one ? [one] : []
  }
  const { nome, provincia } = partsOf(typed)
  const wanted = normaliseName(nome)
  const found = await searchComuni(nome, 50)
  return found.filter(
    (one) =>
      !one.simile &&
      [one.nome, one.altraLingua ?? ''].some((name) => normaliseName(name) === wanted) &&
      (provincia === undefined || one.sigla === provincia),
  )
}

/** The comuni of today that were meant, each with its tax in that year; none where the year is none. */
export const intesiDi = async (typed: string, periodo: string): Promise<readonly ComuneInteso[]> => {
  if (typed === '') return []
  const anno = /^20\d{2}$/.test(periodo) ? Number(periodo) : Number(today().slice(0, 4))
  const found = (await candidates(typed)).slice(0, MOST)
  return Promise.all(
    found.map(async ({ belfiore, nome, sigla }) => ({
      belfiore,
      nome,
      provincia: sigla,
      regime: (await regime(belfiore, anno)) ?? 'IMU',
    })),
  )
}

/** What the answers are held against: today, the comune they name, and the places of birth in their codes. */
export const contestoDi = async (risposte: Risposte): Promise<Contesto> => ({
  oggi: today(),
  comuni: await comuniWith(luogoOf(bareCodiceFiscale(risposte['p0.cf'] ?? ''))),
  intesi: await intesiDi(risposte.comune ?? '', risposte.periodo ?? ''),
})
