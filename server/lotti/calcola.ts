import { prepara } from '../../contracts/calcolo/posizione'
import { readContribuente } from '../../contracts/contribuente'
import { imu } from '../../engine/imu/imu'
import { Trace } from '../../engine/kernel/trace'
import { toCents } from '../../engine/kernel/money'
import { checkVersamento } from '../../f24/model/check'
import type { Contribuente } from '../../f24/model/delega'
import { hasErrors } from '../../f24/model/f24-problem'
import { packDeleghe } from '../../f24/model/pack'
import type { ComuneLotto } from '../comuni/queries'
import { rateDi, typedOf, type Rata } from '../f24/queries'
import {
  NON_FERMANO,
  type Cliente,
  type ClienteCalcolato,
  type ComuneCalcolato,
  type FoglioLotto,
  type ModoLotto,
  type ProblemaLotto,
  type RigaLetta,
} from './lotto.types'
import { asProblema, deiCampi, deiMesi, diChi } from './problemi'
import { risposteDi } from './risposte'
import { conVersato } from './versato'

type Provato = { readonly comune?: ComuneCalcolato; readonly problemi: readonly ProblemaLotto[] }

const stops = ({ code }: ProblemaLotto): boolean => !NON_FERMANO.includes(code)

const alla = (
  code: ProblemaLotto['code'],
  { line }: RigaLetta,
  colonna: string,
  values: ProblemaLotto['values'] = {},
): ProblemaLotto => ({ code, line, colonna, values })

const calcolaComune = (comune: ComuneLotto, all: readonly RigaLetta[], modo: ModoLotto): Provato => {
  const { anno, quale, archivio } = modo
  const { belfiore } = comune
  const regime = archivio.regime(belfiore, anno)
  if (regime !== 'IMU') return { problemi: [alla('other-tax', all[0]!, 'comune', { tributo: regime ?? '' })] }
  const [aliquote, precedenti] = [archivio.aliquote(belfiore, anno), archivio.aliquote(belfiore, anno - 1)]
  if (!aliquote || !precedenti) return { problemi: [alla('comune-none', all[0]!, 'comune')] }
  const { risposte, righe, problemi: ofDays } = risposteDi(all, belfiore, anno)
  if (righe.length === 0) return { problemi: ofDays }
  const preparato = prepara(risposte, { anno, aliquote, precedenti })
  const before = [...ofDays, ...deiCampi(preparato, righe), ...deiMesi(preparato, righe)]
  if (before.some(stops)) return { problemi: before }
  const traccia = new Trace()
  const [own] = preparato.posizioni
  const outcome = imu(own!, traccia)
  if (!outcome.ok) {
    const problemi = outcome.problems.map(({ code, values }) =>
      alla('not-computed', all[0]!, '', { ...values, motivo: code }),
    )
    return { problemi: [...before, ...problemi] }
  }
  const { posizione, problemi } = conVersato(own!, outcome.value, righe, quale === 'saldo')
  if (problemi.length > 0) return { problemi: [...before, ...problemi] }
  const again = posizione === own ? outcome : imu(posizione)
  if (!again.ok) throw again.problems[0]!
  const rate = rateDi(posizione, again.value, quale, belfiore)
  return { comune: { comune, righe, preparato, posizione, result: again.value, traccia, rate }, problemi: before }
}

/** The rows by the comune they name, in the order in which each is first named. */
const byComune = ({ righe }: Cliente, { archivio }: ModoLotto) => {
  const comuni = new Map<string, { readonly comune: ComuneLotto; readonly righe: RigaLetta[] }>()
  const problemi: ProblemaLotto[] = []
  for (const own of righe) {
    const found = archivio.trova(own.riga.comune)
    if (!found.ok)
      problemi.push(alla(`comune-${found.perche}`, own, 'comune', { comune: own.riga.comune.slice(0, 60) }))
    else {
      const { belfiore } = found.comune
      const known = comuni.get(belfiore) ?? { comune: found.comune, righe: [] }
      known.righe.push(own)
      comuni.set(belfiore, known)
    }
  }
  return { comuni: [...comuni.values()], problemi }
}

const plain = (text: string | undefined): string => (text ?? '').trim().toUpperCase().replace(/\s+/g, ' ')

/** Two rows of one codice fiscale that name two persons: one of them has another's code. */
const otherNames = ({ righe }: Cliente): readonly ProblemaLotto[] => {
  const [first, ...rest] = righe
  const nameOf = ({ riga }: RigaLetta): string => `${plain(riga.cognome)} ${plain(riga.nome)}`
  return rest
    .filter((own) => nameOf(own) !== nameOf(first!))
    .map((own) => alla('name-differs', own, 'cognome', { riga: first!.line }))
}

const PERSONA = /^[A-Z]/

type Chi = { readonly contribuente?: Contribuente; readonly problemi: readonly ProblemaLotto[] }

const chiPaga = ({ righe }: Cliente, { archivio, oggi }: ModoLotto): Chi => {
  const { line, riga } = righe[0]!
  const { codiceFiscale, cognome, nome, natoIl, comuneNascita, provinciaNascita, datiVerificati } = riga
  const persona = PERSONA.test(codiceFiscale)
  const who = {
    ...{ codiceFiscale, sesso: undefined, natoA: undefined, natoIl, cognome, nome },
    denominazione: persona ? undefined : [cognome, nome].filter(Boolean).join(' '),
  }
  const typed = {
    ...typedOf(who, archivio.nomi, oggi),
    ...(comuneNascita === undefined ? {} : { comune: comuneNascita }),
    ...(provinciaNascita === undefined ? {} : { provincia: provinciaNascita }),
    ...(datiVerificati === true ? { confermo: 'si' } : {}),
  }
  const { contribuente, problems } = readContribuente(typed, 0, { comuni: archivio.nomi, oggi })
  return { ...(contribuente === undefined ? {} : { contribuente }), problemi: diChi(problems, line) }
}

/** One payment a day: the rows of every comune together, as few forms as hold them. */
const fogliDi = (contribuente: Contribuente, comuni: readonly ComuneCalcolato[]): readonly FoglioLotto[] => {
  const names = [...new Set(comuni.flatMap(({ rate }) => rate.map(({ rata }) => rata)))]
  return names.map((rata) => {
    const own = comuni.flatMap(({ rate }): Rata[] => rate.filter((each) => each.rata === rata))
    const righe = own.flatMap(({ righe: rows }) => rows.map(({ riga }) => riga))
    const { deleghe, unplaced } = packDeleghe({ contribuente }, righe, { rounding: 'law' })
    if (unplaced.length > 0) throw new Error('a payment of debits only leaves nothing over')
    const totale = toCents(deleghe.reduce((sum, { saldoFinale }) => sum + saldoFinale, 0))
    return { rata, scadenza: own[0]!.scadenza, totale, deleghe }
  })
}

const refused = (
  fogli: readonly FoglioLotto[],
  { archivio, oggi }: ModoLotto,
  line: number,
): readonly ProblemaLotto[] => {
  const problems = fogli.flatMap(({ deleghe }) =>
    deleghe.flatMap((delega) => checkVersamento(delega, { comuni: archivio.nomi, oggi })),
  )
  if (!hasErrors(problems)) return []
  const [first] = problems.filter(({ severity }) => severity === 'error')
  return [{ code: 'f24-refused', line, colonna: '', values: { ...first!.values, motivo: first!.code } }]
}

const ofLines = ({ errori }: Cliente): readonly ProblemaLotto[] => errori.map(asProblema)

const nomeDi = ({ codiceFiscale, righe }: Cliente): string => {
  const { cognome = codiceFiscale, nome = '' } = righe[0]?.riga ?? {}
  return [cognome, nome].filter(Boolean).join(' ')
}

/**
 * All of a client: the tax in each comune, who pays, the forms. Where anything of it is missing nothing is printed of any of
 * it: a form that leaves a property out would pass for the whole.
 */
export const calcolaCliente = (cliente: Cliente, modo: ModoLotto): ClienteCalcolato => {
  const { codiceFiscale, righe, errori } = cliente
  const own = { codiceFiscale, nome: nomeDi(cliente), righe: righe.length }
  const stopped = (problemi: readonly ProblemaLotto[]): ClienteCalcolato => ({
    ...{ ...own, esito: 'fermo', problemi, comuni: [], fogli: [] },
  })
  if (righe.length === 0) return stopped(ofLines(cliente))
  const { comuni: named, problemi: unnamed } = byComune(cliente, modo)
  const provati = named.map(({ comune, righe: rows }) => calcolaComune(comune, rows, modo))
  const chi = chiPaga(cliente, modo)
  const before = [...otherNames(cliente), ...chi.problemi, ...unnamed, ...provati.flatMap(({ problemi }) => problemi)]
  const problemi = [...ofLines(cliente), ...before].sort((a, b) => a.line - b.line)
  if (errori.length > 0 || problemi.some(stops) || chi.contribuente === undefined) return stopped(problemi)
  const comuni = provati.flatMap(({ comune }) => comune ?? [])
  const fogli = fogliDi(chi.contribuente, comuni)
  const wrong = refused(fogli, modo, righe[0]!.line)
  if (wrong.length > 0) return stopped([...problemi, ...wrong])
  return { ...own, esito: fogli.length > 0 ? 'pronto' : 'niente', problemi, comuni, fogli }
}
