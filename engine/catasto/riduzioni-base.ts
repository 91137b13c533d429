import { ratio, times, type Amount } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { StepText, Trace } from '../kernel/trace'
import type { Bene } from './bene'
import { isAbitazione, isDiLusso, isPertinenza } from './categoria'

export type RiduzioneBase = 'storico' | 'inagibile' | 'comodato'

/** The steps of a tax that say why the base is halved, or why it is not halved again. */
export type PassiRiduzione = Readonly<
  Record<'baseStorico' | 'baseInagibile' | 'baseComodato' | 'senzaCumulo', StepText>
>

const HALF = ratio(1, 2)

const PASSO = { storico: 'baseStorico', inagibile: 'baseInagibile', comodato: 'baseComodato' } as const

/** A dwelling, or what may go with one. */
export const isAbitativo = (bene: Bene): bene is Bene & { readonly kind: 'fabbricato' } =>
  bene.kind === 'fabbricato' && (isAbitazione(bene.categoria) || isPertinenza(bene.categoria))

/** @throws Problem `riduzione-not-admitted` for an unknown word, one said twice, one that this property cannot have */
export const checkRiduzioni = (riduzioni: readonly RiduzioneBase[], bene: Bene, comodatoAmmesso: boolean): void =>
  riduzioni.forEach((riduzione, index) => {
    const refuse = (): never => {
      throw new Problem('riduzione-not-admitted', `riduzioni.${index}`, { riduzione: said(riduzione) })
    }
    if (!Object.hasOwn(PASSO, riduzione)) refuse()
    if (riduzioni.indexOf(riduzione) !== index) refuse()
    if (bene.kind === 'terreno' || bene.kind === 'area') refuse()
    // a dwelling that is not luxury (L. 160/2019 art. 1 c. 747 c)
    if (riduzione === 'comodato' && (!comodatoAmmesso || !isAbitativo(bene) || isDiLusso(bene.categoria))) refuse()
  })

/**
 * Half for each reduction; two give a quarter (Cass. 6266/2023, docs/law/imu.md), unless the comune lets storico and
 * inagibile count once.
 */
export const dimezza = (
  base: Amount,
  riduzioni: readonly RiduzioneBase[],
  cumuloStoricoInagibile: boolean,
  passi: PassiRiduzione,
  trace?: Trace,
): Amount => {
  let ridotta = base
  for (const riduzione of riduzioni) {
    if (riduzione === 'inagibile' && !cumuloStoricoInagibile && riduzioni.includes('storico')) {
      trace?.add(passi.senzaCumulo, ridotta)
      continue
    }
    ridotta = times(ridotta, HALF)
    trace?.add(passi[PASSO[riduzione]], ridotta, HALF)
  }
  return ridotta
}
