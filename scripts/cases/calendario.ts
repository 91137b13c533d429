import { mesiDelTrasferimento } from '../../engine/calendario/mesi'
import { scadenzeImu } from '../../engine/calendario/scadenze'
import { roundEuro } from '../../engine/kernel/money'
import { Decimal, type Json } from './decimal'
import { asCents, asText, asWhole, euro, needed, type Inputs } from './inputs'

export const computeMesi = (inputs: Inputs): { [key: string]: Json } => {
  const { venditore, acquirente, meseACarico } = mesiDelTrasferimento(
    needed(asText(inputs, 'data_trasferimento'), 'data_trasferimento'),
  )
  return {
    venditore: new Decimal(String(venditore)),
    acquirente: new Decimal(String(acquirente)),
    mese_a_carico: meseACarico,
  }
}

export const computeScadenze = (inputs: Inputs): { [key: string]: Json } => {
  const scadenze = scadenzeImu(needed(asWhole(inputs, 'year'), 'year'))
  const tributo = asText(inputs, 'tributo')
  if (tributo === 'IMU_dichiarazione') return { data: scadenze.dichiarazione }
  const rata = asText(inputs, 'rata')
  if (tributo !== 'IMU' || (rata !== 'acconto' && rata !== 'saldo'))
    throw new Error(`inputs.tributo or rata is unknown`)
  return { data: scadenze[rata] }
}

export const computeArrotondamento = (inputs: Inputs): { [key: string]: Json } => ({
  versamento: euro(roundEuro(needed(asCents(inputs, 'importo'), 'importo'))),
})
