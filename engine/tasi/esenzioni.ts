import { isAbitazione, isDiLusso, isPertinenza } from '../catasto/categoria'
import { Problem, said } from '../kernel/problem'
import { ESENZIONI_TASI, PRINCIPALE_ESENTE_DAL, type RegolaTasi } from './esenzioni.tables'
import type { BeneTasi, EsenzioneTasi, MotivoTasi, PeriodoTasi } from './tasi.types'

const admits = (ambito: RegolaTasi['ambito'], bene: BeneTasi): boolean => {
  switch (ambito) {
    case 'ogni':
      return true
    case 'fabbricato':
      return bene.kind !== 'area'
    case 'pertinenza':
      return bene.kind === 'fabbricato' && isPertinenza(bene.categoria)
    case 'abitazione':
      return bene.kind === 'fabbricato' && isAbitazione(bene.categoria) && !isDiLusso(bene.categoria)
  }
}

/** A dwelling that is not luxury, in a year in which living there is enough. */
export const isPrincipaleEsente = (anno: number, bene: BeneTasi): boolean =>
  anno >= PRINCIPALE_ESENTE_DAL && admits('abitazione', bene)

const declared = (anno: number, code: EsenzioneTasi, bene: BeneTasi): MotivoTasi => {
  if (!Object.hasOwn(ESENZIONI_TASI, code)) throw new Problem('esenzione-unknown', 'esenzione', { value: said(code) })
  const { ambito, from } = ESENZIONI_TASI[code]
  if (anno < from || !admits(ambito, bene)) {
    throw new Problem('esenzione-not-admitted', 'esenzione', { esenzione: code, anno })
  }
  return code
}

/**
 * Is the tax due at all? A reason, or nothing.
 * @throws Problem `esenzione-unknown`, `esenzione-not-admitted`
 */
export const esenzioneTasi = (
  anno: number,
  { bene, esenzione, abitazionePrincipale }: PeriodoTasi,
): MotivoTasi | undefined => {
  if (bene.kind === 'fabbricato') {
    if (bene.categoria[0] === 'E') return 'categoria-e'
    if (bene.categoria === 'F/2') return 'collabente'
  }
  if (esenzione !== undefined) return declared(anno, esenzione, bene)
  return abitazionePrincipale && isPrincipaleEsente(anno, bene) ? 'abitazione-principale' : undefined
}
