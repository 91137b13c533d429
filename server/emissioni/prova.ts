import { Prisma, db, type Tx } from '../platform/db'
import { contate } from './conteggi'
import { personeIn } from './lettura'
import { endLotto, type Lotto } from './lotti'
import type { TributoInRun } from './tributo'
import { isFor, voceDi, type Voce } from './voce'

const rowOf = (lotto: Lotto, voce: Voce) => ({
  belfiore: lotto.belfiore,
  emissione_id: lotto.emissioneId,
  codice_fiscale: voce.codiceFiscale,
  esito: voce.esito,
  motivo: voce.motivo ?? null,
  problemi: voce.problemi ?? null,
  anomalie: voce.anomalie,
  dovuto: voce.dovuto ?? null,
  versato: voce.versato ?? null,
  importo: voce.importo ?? null,
  prima: voce.prima ?? null,
  impronta: voce.impronta,
})

/** All at once. Where the run is tried again, in the place of what it found before. */
const putVoci = (tx: Tx, lotto: Lotto, voci: readonly Voce[]) => {
  const rows = JSON.stringify(voci.map((voce) => rowOf(lotto, voce)))
  return tx.$executeRaw(Prisma.sql`
    insert into voce_emissione (belfiore, emissione_id, codice_fiscale, esito, motivo, problemi, anomalie, dovuto, versato,
      importo, prima, impronta)
    select belfiore, emissione_id, codice_fiscale, esito, motivo, problemi, anomalie, dovuto, versato, importo, prima, impronta
    from jsonb_to_recordset(${rows}::jsonb) as r(belfiore bpchar, emissione_id uuid, codice_fiscale text, esito text, motivo text,
      problemi jsonb, anomalie text[], dovuto bigint, versato bigint, importo bigint, prima bigint, impronta text)
    on conflict (belfiore, emissione_id, codice_fiscale) do update set esito = excluded.esito, motivo = excluded.motivo,
      problemi = excluded.problemi, anomalie = excluded.anomalie, dovuto = excluded.dovuto, versato = excluded.versato,
      importo = excluded.importo, prima = excluded.prima, impronta = excluded.impronta`)
}

/** Whom a trial before this one found, and who is not among those chosen any more. */
const dropOthers = (tx: Tx, { belfiore, emissioneId, dopo, fino }: Lotto, voci: readonly Voce[]) =>
  tx.voceEmissione.updateMany({
    where: {
      ...{
        belfiore,
        emissioneId,
        codiceFiscale: { gt: dopo, lte: fino, notIn: voci.map((voce) => voce.codiceFiscale) },
      },
    },
    data: { esito: 'niente', motivo: null },
  })

/** Tries a part: computes everybody in it, and writes what a statement would say or why there is none. */
export const tryLotto = async (lotto: Lotto, tributo: TributoInRun): Promise<void> => {
  const start = performance.now()
  const people = await db(lotto.scope, (tx) => personeIn(tx, lotto, tributo))
  const wanted = people.filter(({ chi }) => isFor(chi, lotto))
  const voci = wanted.map((persona) => voceDi(tributo, persona, lotto))
  await db(lotto.scope, async (tx) => {
    await putVoci(tx, lotto, voci)
    await dropOthers(tx, lotto, voci)
    await endLotto(tx, lotto, contate(voci, people.length - wanted.length), Math.round(performance.now() - start))
  })
}
