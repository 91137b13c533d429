import type { Bene } from '../catasto/bene'
import { isAbitazione, isDiLusso, isPertinenza } from '../catasto/categoria'
import type { Law } from '../kernel/law'
import { Problem, said } from '../kernel/problem'
import { ESENZIONI, ESENZIONI_DI_LEGGE, type Ambito, type Vigenza } from './esenzioni.tables'
import type { EsenzioneCode, MotivoDiLegge, MotivoEsenzione, PeriodoImu } from './imu.types'

/** Why nothing is due, and for which half of the year when it is not the whole. */
export type Esenzione = { readonly motivo: MotivoEsenzione; readonly semestre?: 'primo' | 'secondo' }

const admits = (ambito: Ambito, bene: Bene): boolean => {
  switch (ambito) {
    case 'ogni':
      return true
    case 'terreno':
      return bene.kind === 'terreno'
    case 'terreno-o-area':
      return bene.kind === 'terreno' || bene.kind === 'area'
    case 'fabbricato':
      return bene.kind === 'fabbricato' || bene.kind === 'fabbricato-contabile'
    case 'pertinenza':
      return bene.kind === 'fabbricato' && isPertinenza(bene.categoria)
    case 'abitazione':
      return bene.kind === 'fabbricato' && isAbitazione(bene.categoria) && !isDiLusso(bene.categoria)
  }
}

const inForce = (vigenze: readonly Vigenza[], anno: number): Vigenza | undefined =>
  vigenze.find(({ from, to }) => anno >= from && (to === undefined || anno <= to))

const because = (motivo: MotivoEsenzione, { semestre }: Vigenza): Esenzione =>
  semestre ? { motivo, semestre } : { motivo }

const declared = (anno: number, code: EsenzioneCode, bene: Bene): Esenzione => {
  if (!Object.hasOwn(ESENZIONI, code)) throw new Problem('esenzione-unknown', 'esenzione', { value: said(code) })
  const { ambito, vigenze } = ESENZIONI[code]
  const vigenza = inForce(vigenze, anno)
  if (!vigenza || !admits(ambito, bene)) {
    throw new Problem('esenzione-not-admitted', 'esenzione', { esenzione: code, anno })
  }
  return because(code, vigenza)
}

const diLegge = (anno: number, motivo: MotivoDiLegge): Esenzione | undefined => {
  const vigenza = inForce(ESENZIONI_DI_LEGGE[motivo], anno)
  return vigenza && because(motivo, vigenza)
}

/** What the property itself says: group E, a ruin, a building for farming from 2013 to 2019. */
const ofFabbricato = (anno: number, periodo: PeriodoImu): Esenzione | undefined => {
  const { bene } = periodo
  if (bene.kind !== 'fabbricato' && bene.kind !== 'fabbricato-contabile') return undefined
  if (bene.categoria[0] === 'E') return diLegge(anno, 'categoria-e')
  if (bene.categoria === 'F/2') return diLegge(anno, 'collabente')
  const isRurale = periodo.ruraleStrumentale || bene.categoria === 'D/10'
  return isRurale ? diLegge(anno, 'rurale-strumentale') : undefined
}

/** The land of who farms it: lifted in 2013, exempt from 2016; that of others lost its first instalment of 2013. */
const ofTerreno = (anno: number, { bene, coltivatore }: PeriodoImu): Esenzione | undefined => {
  if (bene.kind !== 'terreno' && bene.kind !== 'area') return undefined
  if (!coltivatore) return bene.kind === 'terreno' ? diLegge(anno, 'terreno-2013') : undefined
  const exempt = inForce(ESENZIONI['terreno-cd-iap'].vigenze, anno)
  return exempt ? because('terreno-cd-iap', exempt) : diLegge(anno, 'sospesa-2013')
}

const ofAbitazione = (
  anno: number,
  { bene, abitazionePrincipale, alloggioIacp }: PeriodoImu,
): Esenzione | undefined => {
  if (abitazionePrincipale && admits('abitazione', bene)) {
    const vigenza = inForce(ESENZIONI['abitazione-principale'].vigenze, anno)
    return vigenza && because('abitazione-principale', vigenza)
  }
  return alloggioIacp ? diLegge(anno, 'sospesa-2013') : undefined
}

/**
 * Is the tax due? A reason, or nothing. Group E, F/2, rural buildings, land farmed by its owner and a main dwelling that
 * is not A/1, A/8, A/9 need no declaration of the reader: each in the years of its law.
 * @throws Problem `esenzione-unknown`, `esenzione-not-admitted` (wrong year or kind of property)
 */
export const esenzione = (anno: number, periodo: PeriodoImu): Esenzione | undefined => {
  const own = ofFabbricato(anno, periodo)
  if (own) return own
  if (periodo.esenzione !== undefined) return declared(anno, periodo.esenzione, periodo.bene)
  return ofTerreno(anno, periodo) ?? ofAbitazione(anno, periodo)
}

/** How much of `anno` a reason frees: all of it, one half of it, or nothing where no law said so then. */
export const quantoEsente = (motivo: MotivoEsenzione, anno: number): 'anno' | 'primo' | 'secondo' | undefined => {
  const vigenza = inForce(isDiLegge(motivo) ? ESENZIONI_DI_LEGGE[motivo] : ESENZIONI[motivo].vigenze, anno)
  return vigenza && (vigenza.semestre ?? 'anno')
}

/** The article that exempts, in the year it is asked for. @throws Problem `esenzione-not-admitted` */
export const leggeEsenzione = (motivo: MotivoEsenzione, anno: number): Law => {
  const vigenze = isDiLegge(motivo) ? ESENZIONI_DI_LEGGE[motivo] : ESENZIONI[motivo].vigenze
  const vigenza = inForce(vigenze, anno)
  if (!vigenza) throw new Problem('esenzione-not-admitted', 'esenzione', { esenzione: motivo, anno })
  return vigenza.law
}

const isDiLegge = (motivo: MotivoEsenzione): motivo is MotivoDiLegge => Object.hasOwn(ESENZIONI_DI_LEGGE, motivo)
