import { alBanco, type AlBanco } from '../../contracts/pratiche/banco'
import { ENTE, PER_CONTO } from '../../contracts/pratiche/campo'
import type { ProceduraId } from '../../contracts/pratiche/ids'
import type { Risposte } from '../../contracts/pratiche/lettura'
import type { Oggetto } from '../../contracts/pratiche/oggetto'
import { leggiPasso, type PassoLetto } from '../../contracts/pratiche/percorso'
import type { Procedura } from '../../contracts/pratiche/procedura'
import type { AllegatoShown } from '../../contracts/allegati'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Locale } from '../../i18n/routing'
import { allegatiOn } from '../allegati/queries'
import { today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { oggettiOf } from './oggetti'
import { proceduraOf, risposteOf } from './rows'

export type Chiave = { readonly belfiore: string; readonly id: string }

/** A request that is being written, with all that its pages ask and show. */
export type Bozza = Chiave & {
  readonly codiceFiscale: string
  readonly procedura: Procedura
  readonly risposte: Risposte
  readonly versione: number
  readonly lingua: Locale
  /** Who stands at the counter; undefined where its own person writes it. */
  readonly banco: AlBanco | undefined
  readonly oggi: IsoDate
  readonly oggetti: readonly Oggetto[]
  readonly allegati: readonly AllegatoShown[]
}

/** What its answers are held against. */
export const contestoOf = ({ oggi, oggetti }: Pick<Bozza, 'oggi' | 'oggetti'>) => ({
  oggi,
  noti: oggetti.map(({ id }) => id),
  quote: Object.fromEntries(oggetti.flatMap(({ id, noto }) => (noto?.quota === undefined ? [] : [[id, noto.quota]]))),
})

type Row = NonNullable<Awaited<ReturnType<Tx['bozza']['findFirst']>>>

const bancoOf = ({ cognome, nome, denominazione, firmatario }: Row): AlBanco | undefined =>
  cognome === null || nome === null
    ? undefined
    : { cognome, nome, denominazione: denominazione ?? undefined, firmatario: firmatario ?? undefined }

export const bozzaIn = async (tx: Tx, key: Chiave): Promise<Bozza | undefined> => {
  const row = await tx.bozza.findFirst({ where: key })
  if (row === null) return undefined
  const { belfiore, id, codiceFiscale, versione } = row
  const oggi = today()
  const banco = bancoOf(row)
  const procedura = proceduraOf(row.procedura)
  return {
    ...{ belfiore, id, codiceFiscale, versione, oggi, banco, lingua: row.lingua as Locale },
    procedura: banco === undefined ? procedura : alBanco(procedura),
    risposte: risposteOf(row.risposte),
    oggetti: await oggettiOf(tx, { belfiore, codiceFiscale }, Number(oggi.slice(0, 4))),
    allegati: await allegatiOn(tx, { belfiore, bozzaId: id }),
  }
}

/** The draft of that id, where it is the scope's own: another's is not there. */
export const findBozza = (scope: Scope, key: Chiave): Promise<Bozza | undefined> => db(scope, (tx) => bozzaIn(tx, key))

/** So many at once: who has more has forgotten some. */
export const MOST_BOZZE = 20

export type NuovaBozza = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly procedura: ProceduraId
  readonly lingua: Locale
}

/** Begins one. @returns its id; `troppe` where so many wait already */
export const apriBozza = (scope: Scope, { belfiore, ...more }: NuovaBozza): Promise<string | 'troppe'> =>
  db(scope, async (tx) => {
    const { codiceFiscale } = more
    if ((await tx.bozza.count({ where: { codiceFiscale, creataDa: scope.actor } })) >= MOST_BOZZE) return 'troppe'
    const risposte = scope.role === 'rappresentante' ? { [PER_CONTO]: ENTE } : {}
    const { id } = await tx.bozza.create({ data: { belfiore, ...more, risposte, creataDa: scope.actor } })
    return id
  })

/** What came of a step: read, or gone, or an older page than what is kept. */
export type Salvata = { readonly letto: PassoLetto; readonly bozza: Bozza } | 'gone' | 'cambiata'

/**
 * Keeps what a step answers: what could be read, even where the rest is wrong, so that nothing typed is lost. `versione` is
 * that of the page: of two devices, the one with the older page is told.
 */
export const salvaPasso = (
  scope: Scope,
  key: Chiave,
  passo: string,
  versione: number,
  form: URLSearchParams,
): Promise<Salvata> =>
  db(scope, async (tx) => {
    const bozza = await bozzaIn(tx, key)
    const asked = bozza?.procedura.passi.find(({ id }) => id === passo)
    if (bozza === undefined || asked === undefined) return 'gone'
    if (bozza.versione !== versione) return 'cambiata'
    const letto = leggiPasso(asked, form, bozza.risposte, contestoOf(bozza))
    const data = { risposte: letto.risposte, versione: versione + 1, aggiornataIl: new Date() }
    const { count } = await tx.bozza.updateMany({ where: { ...key, versione }, data })
    if (count === 0) return 'cambiata'
    return { letto, bozza: { ...bozza, risposte: letto.risposte, versione: versione + 1 } }
  })

/** Throws one away, with its papers. @returns whether there was one */
export const buttaBozza = (scope: Scope, key: Chiave): Promise<boolean> =>
  db(scope, async (tx) => (await tx.bozza.deleteMany({ where: key })).count > 0)
