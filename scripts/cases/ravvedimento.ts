import { decadenza } from '../../engine/calendario/decadenza'
import { product, ratio, roundCents, type Ratio } from '../../engine/kernel/money'
import { ravvedimento } from '../../engine/ravvedimento/ravvedimento'
import { Decimal, plain, type Json } from './decimal'
import { asCents, asText, asWhole, euro, needed, type Inputs } from './inputs'

/** A share as a percent of six decimals, half up: for display only. */
const percentOf = (share: Ratio): Decimal => {
  const millionths = roundCents(product(ratio(share.num, share.den), ratio(100_000_000, 1)))
  const digits = String(millionths).padStart(7, '0')
  return new Decimal(plain(`${digits.slice(0, -6)}.${digits.slice(-6)}`))
}

export const computeRavvedimento = (inputs: Inputs): { [key: string]: Json } => {
  const pagamento = needed(asText(inputs, 'pagamento'), 'pagamento')
  const result = ravvedimento({
    tributo: 'IMU',
    imposta: needed(asCents(inputs, 'imposta'), 'imposta'),
    scadenza: needed(asText(inputs, 'scadenza'), 'scadenza'),
    versamenti: [{ giorno: pagamento }],
  })
  if (!result.ok) throw result.problems[0]!
  const { giorni, fascia, misura, sanzione, interessi, totale } = result.value.versamenti[0]!
  return {
    giorni: new Decimal(String(giorni)),
    fascia: fascia.replaceAll('-', '_'),
    sanzione_pct: percentOf(misura),
    sanzione: euro(sanzione),
    interessi: euro(interessi),
    totale: euro(totale),
  }
}

export const computeDecadenza = (inputs: Inputs): { [key: string]: Json } => {
  const violazione = needed(asText(inputs, 'violazione'), 'violazione')
  if (violazione !== 'omesso_versamento' && violazione !== 'omessa_dichiarazione') {
    throw new Error(`inputs.violazione "${violazione}" is unknown`)
  }
  const known = violazione === 'omesso_versamento' ? 'omesso-versamento' : 'omessa-dichiarazione'
  return { data: decadenza(needed(asWhole(inputs, 'year'), 'year'), known) }
}
