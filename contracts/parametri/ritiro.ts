import type { ParametroProblem } from './atto'
import { CANALI_AVVISI } from './canali'
import { chiaveConservazione, CLASSI_CONSERVATE, type ClasseConservata } from './conservazione'
import { DATI_PRIMA } from './dati-prima'
import { PROMEMORIA } from './promemoria'
import { PROSPETTO } from './prospetto'
import { CHIAVI, VOCI, type Voce } from './tariffe'

/** Where a setting of a comune is decided: what has no such page is nobody's to withdraw. */
export type Scheda =
  | { readonly kind: 'imu' | 'canali' | 'promemoria' | 'dati-prima' }
  | { readonly kind: 'voce'; readonly voce: Voce }
  | { readonly kind: 'conservazione'; readonly classe: ClasseConservata }

export const schedaDi = (chiave: string): Scheda | undefined => {
  const voce = VOCI.find((one) => CHIAVI[one] === chiave)
  if (voce !== undefined) return { kind: 'voce', voce }
  const classe = CLASSI_CONSERVATE.find((one) => chiaveConservazione(one) === chiave)
  if (classe !== undefined) return { kind: 'conservazione', classe }
  switch (chiave) {
    case PROSPETTO:
      return { kind: 'imu' }
    case CANALI_AVVISI:
      return { kind: 'canali' }
    case PROMEMORIA:
      return { kind: 'promemoria' }
    case DATI_PRIMA:
      return { kind: 'dati-prima' }
    default:
      return undefined
  }
}

export const LONGEST_MOTIVO = 500

/** Why an entry is withdrawn, as typed. */
export const typedMotivo = (form: URLSearchParams): string => (form.get('motivo') ?? '').trim().slice(0, LONGEST_MOTIVO)

export const problemiRitiro = (motivo: string): readonly ParametroProblem[] =>
  motivo === '' ? [{ field: 'motivo', code: 'missing' }] : []
