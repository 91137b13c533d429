import { randomUUID } from 'node:crypto'
import type { Conteggi, RataEmissione } from '../../contracts/emissione'
import { identificativoOperazione } from '../../f24/model/identificativo-operazione'
import { toCents } from '../../engine/kernel/money'
import { ENGINE_VERSION } from '../../engine/version'
import { audit, type AuditEntry } from '../platform/audit'
import { today } from '../platform/clock'
import { Prisma, db, type Tx } from '../platform/db'
import { jsonRows } from '../platform/json-rows'
import { componi, intestazioneDi, type Intestazione, type Sostituito } from './componi'
import { contate } from './conteggi'
import { mandatiA, type Mandati } from './dati-prima/mandati'
import { personeDi, type Persona } from './lettura'
import { fermata } from './fermi'
import { endLotto, type Lotto } from './lotti'
import type { Calcolo, DiChe, TributoInRun } from './tributo'
import { richiestaDi, type Voce } from './voce'

const RATA: Readonly<Record<string, number>> = { anno: 0, acconto: 1, saldo: 2 }

/** In the identificativo operazione: which instalment, 0 where all of them are asked for. */
const rataOf = (rata: RataEmissione): number => RATA[rata] ?? Number(rata)

/** What the trial found ready, as it was released, with the number that each statement will have. */
type Pronta = Pick<Voce, 'codiceFiscale' | 'impronta' | 'importo' | 'prima' | 'anomalie'> & { readonly numero: number }

type Row = Pick<Voce, 'codiceFiscale' | 'impronta' | 'anomalie'> & {
  readonly importo: number | null
  readonly prima: number | null
}

/** In the order of their codes, from the first number of the part. */
const prontiIn = async (tx: Tx, { belfiore, emissioneId, dopo, fino, daNumero }: Lotto): Promise<readonly Pronta[]> => {
  const rows = await jsonRows<Row>(
    tx,
    Prisma.sql`
      select codice_fiscale as "codiceFiscale", impronta, importo, prima, anomalie from voce_emissione v
      where belfiore = ${belfiore}::bpchar and emissione_id = ${emissioneId}::uuid and esito = 'pronta'
        and codice_fiscale > ${dopo} and codice_fiscale <= ${fino} and not ${fermata}
      order by codice_fiscale`,
  )
  return rows.map(({ importo, prima, ...row }, at) => ({
    ...row,
    ...(importo === null ? {} : { importo: toCents(importo) }),
    ...(prima === null ? {} : { prima: toCents(prima) }),
    numero: (daNumero ?? 1) + at,
  }))
}

type Emesso = {
  readonly voce: Voce
  readonly calcolo: Calcolo
  readonly persona: Persona
  readonly numero: number
  /** The statement whose place it takes. */
  readonly sostituisce?: Sostituito
}

/** With what, and when, the statements of a part are made. */
type Fatti = {
  readonly lotto: DiChe & Pick<Lotto, 'emissioneId'>
  readonly aperto: TributoInRun
  readonly testa: Intestazione
  /** What these people were told before. */
  readonly mandati: Mandati
  readonly adesso: Date
}

/** A statement as it is kept. */
export const rowOf = (
  { lotto, aperto, testa, mandati, adesso }: Fatti,
  { voce, calcolo, persona, numero, sostituisce }: Emesso,
) => {
  const { belfiore, emissioneId, tributo, anno, rata } = lotto
  const id = randomUUID()
  const operazione = identificativoOperazione({
    ...{ tributo: aperto.sigla, motivo: 'O', anno, rata: rataOf(rata), numero },
  })
  return {
    ...{
      id,
      emesso_il: adesso,
      belfiore,
      emissione_id: emissioneId,
      codice_fiscale: voce.codiceFiscale,
      tributo,
      anno,
      rata,
      numero,
      sostituisce: sostituisce?.id ?? null,
    },
    operazione,
    ...{ dovuto: voce.dovuto, versato: voce.versato, importo: voce.importo, motore: ENGINE_VERSION },
    istantanea: { destinatario: persona.destinatario, ...aperto.istantanea(persona.position) },
    copie: persona.chi.eredi,
    risultato: {
      ...{ righe: voce.righe, scadenze: voce.scadenze },
      ...componi(
        persona,
        calcolo,
        { aperto, rata, id, numero, operazione, sostituisce, dati: mandati(persona.position) },
        testa,
      ),
    },
  }
}

const rowsOf = async (
  { lotto, aperto, mandati }: Pick<Fatti, 'lotto' | 'aperto' | 'mandati'>,
  emessi: readonly Emesso[],
): Promise<string> => {
  const adesso = new Date()
  const people = emessi.map(({ persona }) => persona)
  const testa = await intestazioneDi(lotto, people, today(adesso))
  return JSON.stringify(emessi.map((each) => rowOf({ lotto, aperto, testa, mandati, adesso }, each)))
}

/**
 * Puts statements in, and with that of a person who died a copy for each of the heirs: the debt is one.
 * @returns whose statements were put in: whoever got one of another run meanwhile has it already
 */
export const putAvvisi = async (tx: Tx, rows: string): Promise<ReadonlySet<string>> => {
  const put = await tx.$queryRaw<{ codice_fiscale: string }[]>(Prisma.sql`
    with r as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, emesso_il timestamptz, belfiore bpchar, emissione_id uuid,
        codice_fiscale text, tributo text, anno int, rata text, numero int, operazione text, dovuto bigint, versato bigint,
        importo bigint, istantanea jsonb, risultato jsonb, motore text, sostituisce uuid, copie jsonb)),
    messi as (
      insert into avviso (id, emesso_il, belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato,
        importo, istantanea, risultato, motore, sostituisce)
      select id, emesso_il, belfiore, emissione_id, codice_fiscale, tributo, anno, rata, numero, operazione, dovuto, versato,
        importo, istantanea, risultato, motore, sostituisce from r
      on conflict (belfiore, codice_fiscale, tributo, anno, rata) where sostituisce is null do nothing returning id, codice_fiscale),
    copiati as (
      insert into copia_avviso (belfiore, avviso_id, codice_fiscale, tributo, ordine, ruolo, codice, destinatario, emessa_il)
      select r.belfiore, r.id, c.erede ->> 'codiceFiscale', r.tributo, c.ordine, c.erede ->> 'ruolo', c.erede ->> 'codice',
        c.erede -> 'destinatario', r.emesso_il
      from r join messi using (id) cross join lateral jsonb_array_elements(r.copie) with ordinality c(erede, ordine))
    select codice_fiscale from messi`)
  return new Set(put.map((row) => row.codice_fiscale))
}

/** Why a statement that was released is not issued: what is known changed since the trial, or the person has one of another run. */
const LASCIATE = ['cambiata', 'gia-emesso'] as const
type Lasciata = (typeof LASCIATE)[number]

/** Nobody has released what it would say now: it waits for the next run. */
const hold = (tx: Tx, { belfiore, emissioneId }: Lotto, motivo: Lasciata, codes: readonly string[]) =>
  tx.voceEmissione.updateMany({
    where: { belfiore, emissioneId, codiceFiscale: { in: [...codes] } },
    data: { esito: 'trattenuta', motivo },
  })

const written = ({ belfiore, emissioneId, tributo, anno }: Lotto, { voce }: Emesso): AuditEntry => ({
  ...{ belfiore, persona: voce.codiceFiscale, action: 'send:avviso', object: emissioneId },
  reason: `avviso ${tributo.toUpperCase()} ${anno}`,
})

/** What comes out as it was released, or why it does not. */
const emessoDi = (
  { lotto, aperto }: Pick<Fatti, 'aperto'> & { readonly lotto: Lotto },
  pronta: Pronta,
  persona: Persona | undefined,
): Emesso | Lasciata => {
  if (persona === undefined) return 'cambiata'
  if (persona.chi.giaEmesso) return 'gia-emesso'
  const { numero, prima, anomalie } = pronta
  const calcolo = aperto.calcola(persona.position, { traced: true })
  const voce = richiestaDi(aperto, persona, lotto, calcolo)
  const isSame = voce.esito === 'pronta' && voce.impronta === pronta.impronta && voce.importo === pronta.importo
  if (!isSame) return 'cambiata'
  return { voce: { ...voce, anomalie, ...(prima === undefined ? {} : { prima }) }, calcolo, persona, numero }
}

/** Issues a part: computes again everybody whom the trial found ready, and issues what comes out as it was released. */
export const issueLotto = async (lotto: Lotto, aperto: TributoInRun): Promise<void> => {
  const start = performance.now()
  const { people, pronti, mandati } = await db(lotto.scope, async (tx) => {
    const pronti = await prontiIn(tx, lotto)
    const codes = pronti.map(({ codiceFiscale }) => codiceFiscale)
    const mandati = await mandatiA(tx, lotto, codes)
    return { pronti, mandati, people: await personeDi(tx, lotto, aperto, codes) }
  })
  const byCode = new Map(people.map((persona) => [persona.chi.codiceFiscale, persona]))
  const emessi: Emesso[] = []
  const lasciate: Record<Lasciata, string[]> = { cambiata: [], 'gia-emesso': [] }
  for (const pronta of pronti) {
    const emesso = emessoDi({ lotto, aperto }, pronta, byCode.get(pronta.codiceFiscale))
    if (typeof emesso === 'string') lasciate[emesso].push(pronta.codiceFiscale)
    else emessi.push(emesso)
  }
  const rows = await rowsOf({ lotto, aperto, mandati }, emessi)
  await db(lotto.scope, async (tx) => {
    const put = await putAvvisi(tx, rows)
    const issued = emessi.filter(({ voce }) => put.has(voce.codiceFiscale))
    for (const { voce } of emessi) if (!put.has(voce.codiceFiscale)) lasciate['gia-emesso'].push(voce.codiceFiscale)
    const motivi: Conteggi['motivi'] = {}
    for (const motivo of LASCIATE.filter((each) => lasciate[each].length > 0)) {
      await hold(tx, lotto, motivo, lasciate[motivo])
      motivi[motivo] = lasciate[motivo].length
    }
    await audit(tx, lotto.scope, ...issued.map((each) => written(lotto, each)))
    const conteggi = contate(
      issued.map(({ voce }) => voce),
      0,
    )
    await endLotto(tx, lotto, { ...conteggi, motivi }, Math.round(performance.now() - start))
  })
}
