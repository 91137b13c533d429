import { readContribuente, type ContribuenteLetto } from '../../contracts/contribuente'
import { bareCodiceFiscale, readTyped, type ContribuenteTyped } from '../../contracts/contribuente/campi'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import { comuniWith, luogoOf } from './comuni'
import { controlliDi, moduloDi, type Controllo, type Modulo } from './moduli'
import type { CalcoloF24, Titolare } from './queries'
import { operazioneWrong, typedOperazione } from './operazione'
import { inRitardo, QUALI, qualeOggi, rateDi, type Quale, type Rata } from './righe'

/** What stands in the way beside the fields of who pays. Sentences: `f24.wrong`. */
export type SceltaProblem = {
  readonly code:
    'chi-missing' | 'quale-missing' | 'quale-empty' | 'ritardo-missing' | 'operazione-wrong' | 'operazione-check'
  readonly field: 'chi' | 'quale' | 'ritardo' | CampoOperazione
}

/** Of each who pays: a notice is of one person. */
export type CampoOperazione = `p${number}.operazione`
export const campoOperazione = (who: number): CampoOperazione => `p${who}.operazione`

export type Intestatario = {
  readonly titolare: Titolare
  readonly chosen: boolean
  readonly typed: ContribuenteTyped
  readonly letto: ContribuenteLetto
  readonly rate: readonly Rata[]
  readonly operazione: string
}

/** A choice of instalments: what it costs where one person pays, and the days on which it is due. */
export type Offerta = {
  readonly quale: Quale
  readonly totale?: number
  readonly scadenze: readonly string[]
  readonly late: boolean
}

/** The posted form with all that follows from it. Nothing of it is kept. */
export type Modulistica = {
  readonly quale: Quale
  readonly offered: readonly Offerta[]
  readonly ritardoAccepted: boolean
  readonly inRitardo: readonly Rata[]
  readonly intestatari: readonly Intestatario[]
  readonly problems: readonly SceltaProblem[]
  readonly comuni: ComuneLookup
}

/** The forms of one owner with their checks: only where nothing is wrong. */
export type Stampa = {
  readonly titolare: Titolare
  readonly typed: ContribuenteTyped
  readonly moduli: readonly Modulo[]
  readonly controlli: readonly Controllo[]
}

const accontoPaid = ({ risposte }: CalcoloF24): boolean =>
  risposte.acconto === 'versato' || risposte.acconto === 'dovuto'

const offertaOf = (quale: Quale, all: readonly (readonly Rata[])[], oggi: string): readonly Offerta[] => {
  const least = quale === 'entrambe' ? 2 : 1
  const rate = all.find((own) => own.length >= least)
  if (!rate) return []
  const totale = rate.reduce((sum, own) => sum + own.totale, 0)
  return [
    {
      quale,
      scadenze: rate.map(({ scadenza }) => scadenza),
      late: inRitardo(rate, oggi).length > 0,
      ...(all.length === 1 ? { totale } : {}),
    },
  ]
}

/** An acconto that was paid is not paid again; what has nothing to pay is not offered. */
const offeredOf = (calcolo: CalcoloF24, oggi: string): readonly Offerta[] =>
  QUALI.flatMap((quale) => {
    if (accontoPaid(calcolo) && quale !== 'saldo') return []
    const { titolari, comune } = calcolo
    const all = titolari.map(({ posizione, result }) => rateDi(posizione, result, quale, comune.belfiore))
    return offertaOf(quale, all, oggi)
  })

const qualeOf = (form: URLSearchParams, calcolo: CalcoloF24, offered: readonly Offerta[], oggi: string): Quale => {
  const asked = offered.find(({ quale }) => quale === form.get('quale'))?.quale
  const usual = qualeOggi(calcolo.titolari[0]!.result, oggi, accontoPaid(calcolo))
  return asked ?? (offered.some(({ quale }) => quale === usual) ? usual : (offered[0]?.quale ?? usual))
}

/** Alone there is no choice to make; before anything is sent the person's own F24 is the one proposed. */
const chosenOf = (form: URLSearchParams, titolari: readonly Titolare[], sent: boolean): ReadonlySet<number> => {
  const [first] = titolari
  if (titolari.length === 1 || !sent) return new Set(first ? [first.who] : [])
  return new Set(form.getAll('chi').map(Number))
}

const problemsOf = (form: URLSearchParams, own: Omit<Modulistica, 'problems'>): readonly SceltaProblem[] => {
  const { intestatari, offered } = own
  const chosen = intestatari.filter(({ chosen: is }) => is)
  const problems: SceltaProblem[] = []
  if (chosen.length === 0) problems.push({ code: 'chi-missing', field: 'chi' })
  if (!offered.some(({ quale }) => quale === form.get('quale')))
    problems.push({ code: 'quale-missing', field: 'quale' })
  else if (chosen.some(({ rate }) => rate.length === 0)) problems.push({ code: 'quale-empty', field: 'quale' })
  else if (own.inRitardo.length > 0 && !own.ritardoAccepted) {
    problems.push({ code: 'ritardo-missing', field: 'ritardo' })
  }
  for (const { titolare, operazione } of chosen) {
    const code = operazioneWrong(operazione)
    if (code !== undefined) problems.push({ code, field: campoOperazione(titolare.who) })
  }
  return problems
}

/** Reads the form of who pays and what, beside the tax that the server computed. An empty `form` is one not sent. */
export const readModulo = async (form: URLSearchParams, calcolo: CalcoloF24, oggi: string): Promise<Modulistica> => {
  const { titolari, comune } = calcolo
  const sent = form.has('passo')
  const typed = new Map(titolari.map(({ who }) => [who, readTyped(form, who)]))
  const places = [...typed.values()].flatMap(({ cf }) => luogoOf(bareCodiceFiscale(cf)))
  const comuni = await comuniWith([comune.belfiore, ...places])
  const offered = offeredOf(calcolo, oggi)
  const quale = qualeOf(form, calcolo, offered, oggi)
  const chosen = chosenOf(form, titolari, sent)
  const intestatari = titolari.map((titolare): Intestatario => ({
    titolare,
    chosen: chosen.has(titolare.who),
    typed: typed.get(titolare.who)!,
    letto: readContribuente(typed.get(titolare.who)!, titolare.who, { comuni, oggi }),
    rate: rateDi(titolare.posizione, titolare.result, quale, comune.belfiore),
    operazione: typedOperazione(form, campoOperazione(titolare.who)),
  }))
  const own = {
    quale,
    offered,
    ritardoAccepted: form.get('ritardo') === 'si',
    inRitardo: inRitardo(intestatari.filter(({ chosen: is }) => is)[0]?.rate ?? [], oggi),
    intestatari,
    comuni,
  }
  return { ...own, problems: sent ? problemsOf(form, own) : [] }
}

/** The forms to print, one owner after the other; undefined while something is still wrong. */
export const stampeDi = (modulo: Modulistica, oggi: string): readonly Stampa[] | undefined => {
  const chosen = modulo.intestatari.filter(({ chosen: is }) => is)
  if (modulo.problems.length > 0 || chosen.some(({ letto }) => letto.contribuente === undefined)) return undefined
  return chosen.map(({ titolare, typed, letto, rate, operazione }) => {
    const moduli = rate.map((rata) => moduloDi(letto.contribuente!, rata, operazione))
    const context = { comuni: modulo.comuni, oggi }
    return { titolare, typed, moduli, controlli: controlliDi(moduli, titolare.result, context) }
  })
}
