import type { RigaAnagrafe } from '../../formats/elenchi/anagrafe'
import { codiceBusta } from '../../contracts/consegna/stampa'
import type { RigaEsito } from '../../formats/elenchi/esiti'
import type { RigaPosizione } from '../../formats/elenchi/posizioni'
import type { RigaUtenza } from '../../formats/elenchi/utenze'
import { readIdentificativo } from '../../f24/model/identificativo-operazione'
import { searchable } from '../platform/searchable'
import type { Columns, Mapped } from './staged'

const BELFIORE = /^[A-Z]\d{3}$/

/** Eleven digits are an ente's, or a person's who has no code of their own yet: the office can say which later. */
const chi = (codiceFiscale: string): Columns => ({
  codice_fiscale: codiceFiscale,
  natura: codiceFiscale.length === 16 ? 'persona' : 'giuridica',
})

type Luogo = {
  readonly sezione?: string
  readonly foglio?: string
  readonly numero?: string
  readonly subalterno?: string
}

const luogo = ({ sezione, foglio, numero, subalterno }: Luogo): Columns => ({
  sezione: sezione ?? null,
  foglio: foglio ?? null,
  particella: numero ?? null,
  subalterno: subalterno ?? null,
})

/** `belfiore` is where the register is kept: who is on it lives there. */
export const fromAnagrafe =
  (belfiore: string) =>
  (riga: RigaAnagrafe): Mapped => ({
    chiave: riga.codiceFiscale,
    parte: 'dati',
    dati: {
      codice_fiscale: riga.codiceFiscale,
      cognome: riga.cognome,
      nome: riga.nome,
      sesso: riga.sesso ?? null,
      nato_il: riga.nascita ?? null,
      nato_a: riga.luogoNascita !== undefined && BELFIORE.test(riga.luogoNascita) ? riga.luogoNascita : null,
      famiglia: riga.famiglia ?? null,
      indirizzo: riga.indirizzo ?? null,
      civico: riga.civico ?? null,
      cap: riga.cap ?? null,
      residenza: belfiore,
      localita: riga.localita ?? null,
      deceduto_il: riga.decesso ?? null,
      dal: riga.dal ?? null,
      ricerca: searchable(`${riga.cognome} ${riga.nome}`),
    },
    legami: chi(riga.codiceFiscale),
  })

export const fromUtenza = (riga: RigaUtenza): Mapped => ({
  // another superficie from a day on is another row of the same utenza
  chiave: `${riga.codice}/${riga.dal}`,
  parte: 'dati',
  dati: {
    codice_fiscale: riga.codiceFiscale,
    codice: riga.codice,
    tipo: riga.tipo,
    categoria: riga.categoria ?? null,
    superficie: riga.superficie,
    occupanti: riga.occupanti ?? null,
    indirizzo: riga.indirizzo ?? null,
    civico: riga.civico ?? null,
    dal: riga.dal,
    al: riga.al ?? null,
  },
  legami: { ...chi(riga.codiceFiscale), ...luogo(riga) },
})

const known = (riga: RigaPosizione): Columns | null => {
  const { storico, inagibile } = riga
  if (storico === undefined && inagibile === undefined) return null
  return { ...(storico === undefined ? {} : { storico }), ...(inagibile === undefined ? {} : { inagibile }) }
}

export const fromPosizione = (riga: RigaPosizione): Mapped => {
  const where = luogo(riga)
  const place = [where.sezione, where.foglio, where.particella, where.subalterno].map((part) => part ?? '').join('/')
  return {
    chiave: `${riga.codiceFiscale}/${riga.tipo}/${place}/${riga.dal}`,
    parte: 'dati',
    dati: { codice_fiscale: riga.codiceFiscale, uso: riga.uso, dati: known(riga), dal: riga.dal, al: riga.al ?? null },
    legami: { ...chi(riga.codiceFiscale), ...where, tipo: riga.tipo },
  }
}

const CODICE = /^([A-Z]\d{3})-(\d{4})-(\d{1,8})(?:-(\d{1,3}))?$/

/** Year and number of a statement, and which copy of those for heirs, by the code of the index or the identificativo operazione of its F24. */
const avvisoIn = (
  text: string,
  belfiore: string,
): { readonly anno: number; readonly numero: number; readonly copia: number } | 'other-comune' | 'statement-code' => {
  const codice = CODICE.exec(text)
  if (codice !== null)
    return codice[1] === belfiore
      ? { anno: Number(codice[2]), numero: Number(codice[3]), copia: Number(codice[4] ?? 0) }
      : 'other-comune'
  const letta = readIdentificativo(text)
  if (letta.kind !== 'ours') return 'statement-code'
  return { anno: letta.operazione.anno, numero: letta.operazione.numero, copia: 0 }
}

/** One outcome a statement: what is told later takes the place of what was told before, which stays readable. */
export const fromEsito =
  (belfiore: string) =>
  (riga: RigaEsito): Mapped => {
    const avviso = avvisoIn(riga.avviso, belfiore)
    if (typeof avviso === 'string') return { problem: { field: 'avviso', reason: avviso, value: riga.avviso } }
    const { anno, numero, copia } = avviso
    return {
      chiave: codiceBusta(belfiore, anno, numero, copia),
      parte: 'dati',
      dati: { esito: riga.esito, giorno: riga.giorno, causale: riga.causale ?? null },
      legami: { anno, numero, copia },
    }
  }
