import { LINGUE, type Lingua } from '../../contracts/avvisi/lingue'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import type { DatiMandati } from '../../contracts/dati-prima'
import type { IsoDate } from '../../engine/kernel/dates'
import type { ComuneLookup } from '../../f24/model/comune-lookup'
import type { Contribuente } from '../../f24/model/delega'
import type { RataEmissione } from '../../contracts/emissione'
import { codiceDi, indirizzoDi, nomeDi, ufficioDi } from '../avvisi/queries'
import { findComune } from '../comuni/queries'
import { findEnte } from '../enti/queries'
import { comuniWith, contribuenteDi, luoghiDi } from '../f24/queries'
import { hosts } from '../platform/hosts'
import type { Persona } from './lettura'
import type { Calcolo, DiChe, TributoInRun } from './tributo'

/** What all papers of a part have in common. */
export type Intestazione = Pick<Prospetto, 'comune' | 'ufficio' | 'lingue'> & {
  readonly emessoIl: IsoDate
  readonly nomi: ComuneLookup
}

const MOST_LINGUE = 2

/** In which languages a comune writes: its own, two at most side by side. */
const lingueDi = (spoken: readonly string[]): Lingua[] => {
  const own = LINGUE.filter((each) => spoken.includes(each)).slice(0, MOST_LINGUE)
  return own.length === 0 ? ['it'] : own
}

/** Read once for a part: public facts of the comune, and the names of the places where its people were born. */
export const intestazioneDi = async (
  { belfiore, tributo }: Pick<DiChe, 'belfiore' | 'tributo'>,
  people: readonly Persona[],
  emessoIl: IsoDate,
): Promise<Intestazione> => {
  const [own, ente, ufficio] = [
    await findComune(belfiore),
    await findEnte(belfiore),
    await ufficioDi(belfiore, tributo),
  ]
  const chi = people.map(({ chi: { codiceFiscale }, destinatario }) => ({ codiceFiscale, destinatario }))
  return {
    comune: { belfiore, nome: own?.nome ?? ente?.denominazione ?? belfiore, sigla: own?.sigla ?? '' },
    ...(ufficio === undefined ? {} : { ufficio }),
    ...{ lingue: lingueDi(ente?.lingue ?? []), emessoIl, nomi: await comuniWith([belfiore, ...luoghiDi(chi)]) },
  }
}

/** Whose debt a paper is about, where it goes to heirs. */
const defuntoDi = ({ chi, destinatario, decedutoIl: il }: Persona): Prospetto['defunto'] =>
  il === undefined || chi.eredi.length === 0
    ? undefined
    : { nome: nomeDi(destinatario), codiceFiscale: chi.codiceFiscale, il, copie: chi.eredi.length }

/** The statement whose place another takes, as the paper names it. */
export type Sostituito = { readonly id: string; readonly numero: string; readonly emessoIl: IsoDate }

type Numerato = {
  readonly aperto: TributoInRun
  readonly rata: RataEmissione
  readonly id: string
  readonly numero: number
  readonly operazione: string
  /** What the person was told before, where they were. */
  readonly dati?: DatiMandati | undefined
  readonly sostituisce?: Sostituito | undefined
}

/** A paper as facts, from what was computed with its steps, and who pays as its F24 prints it: kept with the statement, so that it never says anything else. */
export const componi = (
  persona: Persona,
  calcolo: Calcolo,
  { aperto, rata, id, numero, operazione, dati, sostituisce }: Numerato,
  { nomi, ...head }: Intestazione,
): { readonly prospetto: Prospetto | undefined; readonly contribuente: Contribuente | undefined } => {
  const { chi, position, destinatario } = persona
  const { codiceFiscale } = chi
  const defunto = defuntoDi(persona)
  const prospetto = aperto.prospetto(position, calcolo, {
    ...{ ...head, tipo: 'avviso', numero: `${numero}/${position.anno}`, rata: rata === 'anno' ? 'tutte' : rata },
    destinatario: { nome: nomeDi(destinatario), codiceFiscale, indirizzo: defunto ? [] : indirizzoDi(destinatario) },
    // a position of somebody else is not an heir's to open
    ...(defunto === undefined && { correzione: { url: new URL(`/avviso/${codiceDi(id)}`, hosts().signIn).href } }),
    operazione: () => operazione,
    ...(sostituisce && { sostituisce: { numero: sostituisce.numero, emessoIl: sostituisce.emessoIl } }),
  })
  return {
    prospetto: prospetto && { ...prospetto, ...(dati && { datiPrima: dati }), ...(defunto && { defunto }) },
    contribuente: contribuenteDi({ codiceFiscale, destinatario }, nomi, head.emessoIl),
  }
}
