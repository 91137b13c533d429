import type { Bene } from '../catasto/bene'
import { isAbitazione, isDiLusso, isPertinenza } from '../catasto/categoria'
import { Problem, said } from '../kernel/problem'
import { ESENZIONI, type Ambito } from './esenzioni.tables'
import type { EsenzioneCode, PeriodoImu } from './imu.types'

export type MotivoEsenzione = EsenzioneCode | 'categoria-e' | 'collabente'

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

const declared = (anno: number, code: EsenzioneCode, bene: Bene): Esenzione => {
  if (!Object.hasOwn(ESENZIONI, code)) throw new Problem('esenzione-unknown', 'esenzione', { value: said(code) })
  const rule = ESENZIONI[code]
  if (anno < rule.from || (rule.to !== undefined && anno > rule.to) || !admits(rule.ambito, bene)) {
    throw new Problem('esenzione-not-admitted', 'esenzione', { esenzione: code, anno })
  }
  return rule.semestre ? { motivo: code, semestre: rule.semestre } : { motivo: code }
}

/**
 * Is the tax due? A reason, or nothing. Group E (c. 759 c) and F/2 (Ris. 4/DF/2023) need no declaration of the reader,
 * nor does a main dwelling that is not A/1, A/8, A/9 (c. 740).
 * @throws Problem `esenzione-unknown`, `esenzione-not-admitted` (wrong year or kind of property)
 */
export const esenzione = (anno: number, periodo: PeriodoImu): Esenzione | undefined => {
  const { bene } = periodo
  if (bene.kind === 'fabbricato') {
    if (bene.categoria[0] === 'E') return { motivo: 'categoria-e' }
    if (bene.categoria === 'F/2') return { motivo: 'collabente' }
  }
  if (periodo.esenzione !== undefined) return declared(anno, periodo.esenzione, bene)
  if (periodo.abitazionePrincipale && admits('abitazione', bene)) return { motivo: 'abitazione-principale' }
  return undefined
}
