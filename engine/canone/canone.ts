import { product, ratio, roundCents, toCents, type Cents } from '../kernel/money'
import { Problem, said, within, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { avvisiVoce } from './avvisi'
import { LEGGE_PAGOPA, LEGGE_TOSAP, PRIMO_ANNO, TARIFFE_STANDARD } from './canone.tables'
import { STEP } from './canone.steps'
import type { CanoneResult, Pagamento, PosizioneCanone, VoceCanone, VoceResult } from './canone.types'
import { factor } from './misure'
import { regoleDi } from './tariffe'
import { exactOf } from './voce'

export { daEuro, tariffaStandard } from './tariffe'
export { PRIMO_ANNO, RETI } from './canone.tables'

/** Indemnity and sanction of what has no concession, in the place of the canone (c. 821 g, h). */
const abusiva = (voce: VoceCanone, canone: Parameters<typeof roundCents>[0], trace?: Trace) => {
  if (voce.abusiva === undefined) return undefined
  const maggiorazione = factor(voce.abusiva.maggiorazione, 'abusiva.maggiorazione')
  const sanzione = factor(voce.abusiva.sanzione, 'abusiva.sanzione')
  const by = ratio(maggiorazione.num + maggiorazione.den, maggiorazione.den)
  const indennita = product(canone, by)
  trace?.add(STEP.indennita, indennita, by)
  const fine = product(indennita, sanzione)
  trace?.add(STEP.sanzioneAbusiva, fine, sanzione)
  return { indennita: roundCents(indennita), sanzione: roundCents(fine) }
}

const computedVoce = (posizione: PosizioneCanone, voce: VoceCanone, trace?: Trace) => {
  if (typeof voce !== 'object' || voce === null) throw new Problem('value-missing', '', { value: said(voce) })
  if (typeof voce.id !== 'string') throw new Problem('value-missing', 'id', { value: said(voce.id) })
  const { canone: exact, unita, tariffa, isConfirmed, esente } = exactOf(posizione, voce, trace)
  const canone = roundCents(exact)
  trace?.add(STEP.canone, exact)
  const without = abusiva(voce, exact, trace)
  const result: VoceResult = {
    id: voce.id,
    kind: voce.kind,
    unita,
    tariffa,
    canone,
    ...(esente === undefined ? {} : { esente }),
    ...(voce.kind === 'passo-carrabile'
      ? { affrancazione: toCents(canone * regoleDi(posizione.anno).annualita, 'larghezza') }
      : {}),
    ...(without ?? {}),
    dovuto: without ? ((without.indennita + without.sanzione) as Cents) : canone,
  }
  return { result, isConfirmed }
}

/** Never an F24 from 2021 on; before, only with a comune that had a convention with the Agenzia (ris. AE 74/E of 2004). */
const pagamentoDi = ({ anno, voci }: PosizioneCanone): Pagamento => {
  if (anno >= PRIMO_ANNO) return { canale: 'pagopa', law: LEGGE_PAGOPA }
  const codici = voci.map((voce) =>
    voce.kind === 'tariffa' && voce.durata.tipo === 'temporanea' ? ('3932' as const) : ('3931' as const),
  )
  return { canale: 'f24-se-convenzionato', codici: [...new Set(codici)].sort(), law: LEGGE_TOSAP }
}

const checkPosizione = (posizione: PosizioneCanone): void => {
  if (typeof posizione !== 'object' || posizione === null) throw new Problem('value-missing', '')
  const { regolamento, voci } = posizione
  if (typeof regolamento !== 'object' || regolamento === null) throw new Problem('value-missing', 'regolamento')
  if (!Number.isSafeInteger(regolamento.popolazione) || regolamento.popolazione < 0) {
    throw new Problem('quantity-invalid', 'regolamento.popolazione', { value: said(regolamento.popolazione) })
  }
  if (!['nessuno', 'mezzo', 'intero'].includes(regolamento.arrotondamento)) {
    throw new Problem('choice-unknown', 'regolamento.arrotondamento', { value: said(regolamento.arrotondamento) })
  }
  if (!Array.isArray(voci)) throw new Problem('value-missing', 'voci', { value: said(voci) })
}

/**
 * The canone unico patrimoniale and the canone mercatale of one person in one comune and year (L. 160/2019 art. 1
 * c. 816-847), and COSAP or TOSAP before 2021. Every voce is rounded to the cent once; what the comune decided comes in as data.
 * Every voce is computed even after one that cannot be, so all problems come back together, each with its field.
 */
export const canone = (posizione: PosizioneCanone, trace?: Trace): Outcome<CanoneResult> => {
  const problems: Problem[] = []
  const voci: VoceResult[] = []
  const avvisi: Problem[] = []
  try {
    checkPosizione(posizione)
    for (let i = 0; i < posizione.voci.length; i++) {
      try {
        trace?.enter(String(posizione.voci[i]?.id ?? i))
        const { result, isConfirmed } = computedVoce(posizione, posizione.voci[i]!, trace)
        voci.push(result)
        avvisi.push(...avvisiVoce(posizione.anno, posizione.voci[i]!, isConfirmed, `voci.${i}`))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const place = error.field.startsWith('regolamento') || error.field === 'anno' ? error.field : undefined
        problems.push(new Problem(error.code, place ?? within(`voci.${i}`, error.field), error.values))
      }
    }
    if (problems.length > 0) return { ok: false, problems }
    if (TARIFFE_STANDARD.verified < `${posizione.anno}-01-01`) {
      avvisi.push(new Problem('table-not-verified', 'anno', { verified: TARIFFE_STANDARD.verified }))
    }
    let total = 0
    for (let i = 0; i < voci.length; i++) total += voci[i]!.dovuto
    const totale = toCents(total, 'voci')
    return { ok: true, value: { anno: posizione.anno, voci, totale, pagamento: pagamentoDi(posizione), avvisi } }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [...problems, error] }
    throw error
  }
}
