import { canone } from '../../engine/canone/canone'
import type { PosizioneCanone, VoceCanone } from '../../engine/canone/canone.types'
import type { Cents } from '../../engine/kernel/money'
import { FATTORI_CANONE, type Fattore } from './fattori-canone'
import { confrontoPerFattori, COSA, NIENTE, parola, type ConfrontoVoci, type Voce } from './per-fattori'

/** What stands in each place of the list: of one side, of the other, or of both where it is the same sort. */
type Caso = Omit<PosizioneCanone, 'voci'> & { readonly voci: readonly (VoceCanone | undefined)[] }
type VoceConfronto = Voce<Caso>

/** Which thing of the second case is which of the first: the first that is left of its sort. */
const abbina = (before: PosizioneCanone, now: PosizioneCanone): readonly [Caso, Caso] => {
  const left = [...before.voci]
  const pairs: (readonly [VoceCanone | undefined, VoceCanone | undefined])[] = now.voci.map((voce) => {
    const at = left.findIndex(({ kind }) => kind === voce.kind)
    return [at < 0 ? undefined : left.splice(at, 1)[0], voce]
  })
  pairs.push(...left.map((voce) => [voce, undefined] as const))
  return [
    { ...before, voci: pairs.map(([own]) => own) },
    { ...now, voci: pairs.map(([, own]) => own) },
  ]
}

const withVoce = (caso: Caso, k: number, voce: VoceCanone | undefined): Caso => ({
  ...caso,
  voci: caso.voci.map((own, at) => (at === k ? voce : own)),
})

const fattoreDi = (now: Caso, k: number, { id, take, valore }: Fattore): VoceConfronto => ({
  id,
  at: `${COSA}${k}`,
  take: (caso) => {
    const [own, from] = [caso.voci[k], now.voci[k]]
    return own && from ? withVoce(caso, k, take(own, from)) : caso
  },
  valore: (caso) => {
    const own = caso.voci[k]
    return own ? valore(own) : NIENTE
  },
})

/** A thing that one side only has: taken away before, added after what both have. */
const intera = (now: Caso, k: number): VoceConfronto => ({
  id: 'cosa',
  at: `${COSA}${k}`,
  take: (caso) => withVoce(caso, k, now.voci[k]),
  valore: (caso) => (caso.voci[k] ? parola('presente') : NIENTE),
})

const annoVoce = (now: Caso): VoceConfronto => ({
  id: 'anno',
  at: '',
  take: (caso) => ({ ...caso, anno: now.anno }),
  valore: ({ anno }) => ({ kind: 'anno', value: anno }),
})

/** Of another comune: the tariffs of the law go by its residents. */
const popolazioneVoce = (now: Caso): VoceConfronto => ({
  id: 'popolazione',
  at: '',
  take: (caso) => ({ ...caso, regolamento: { ...caso.regolamento, popolazione: now.regolamento.popolazione } }),
  valore: ({ regolamento }) => ({ kind: 'numero', value: regolamento.popolazione }),
})

const metriVoce = (now: Caso): VoceConfronto => ({
  id: 'metri',
  at: '',
  take: (caso) => ({ ...caso, regolamento: { ...caso.regolamento, arrotondamento: now.regolamento.arrotondamento } }),
  valore: ({ regolamento }) => parola(regolamento.arrotondamento),
})

const vociCanone = (before: Caso, now: Caso): readonly VoceConfronto[] => {
  const places = now.voci.map((_, k) => k)
  const both = (k: number): boolean => before.voci[k] !== undefined && now.voci[k] !== undefined
  return [
    annoVoce(now),
    ...(before.regolamento.popolazione === now.regolamento.popolazione ? [] : [popolazioneVoce(now)]),
    ...places.filter((k) => now.voci[k] === undefined).map((k) => intera(now, k)),
    ...places.filter(both).flatMap((k) => FATTORI_CANONE.map((fattore) => fattoreDi(now, k, fattore))),
    ...places.filter((k) => before.voci[k] === undefined).map((k) => intera(now, k)),
    metriVoce(now),
  ]
}

const totale = (caso: Caso): Cents | undefined => {
  const outcome = canone({ ...caso, voci: caso.voci.filter((voce) => voce !== undefined) })
  return outcome.ok ? outcome.value.totale : undefined
}

/** Two sums of the canone side by side, line by line down to the factor that moved (docs/decisions/0026). */
export const confrontoCanone = (before: PosizioneCanone, now: PosizioneCanone): ConfrontoVoci | undefined => {
  const [a, b] = abbina(before, now)
  return confrontoPerFattori(a, b, vociCanone(a, b), totale)
}
