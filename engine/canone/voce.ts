import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import type { PosizioneCanone, VoceCanone } from './canone.types'
import type { Exact } from './conto'
import { mercatoAnnuo, mercatoGiornaliero } from './mercato'
import { affissioni, cavi, telecomunicazioni } from './reti'
import { occupazione, passoCarrabile, pubblicita, serbatoio, vecchia } from './superficie'
import { checkAnno } from './tariffe'

/** @throws Problem, `field` from the voce */
export const exactOf = (posizione: PosizioneCanone, voce: VoceCanone, trace?: Trace): Exact => {
  checkAnno(posizione.anno, voce.kind === 'tariffa')
  switch (voce.kind) {
    case 'occupazione':
      return occupazione(posizione, voce, trace)
    case 'passo-carrabile':
      return passoCarrabile(posizione, voce, trace)
    case 'serbatoio':
      return serbatoio(posizione, voce, trace)
    case 'pubblicita':
      return pubblicita(posizione, voce, trace)
    case 'affissioni':
      return affissioni(posizione.anno, voce, trace)
    case 'cavi':
      return cavi(posizione, voce, trace)
    case 'telecomunicazioni':
      return telecomunicazioni(posizione.anno, voce, trace)
    case 'mercato-annuo':
      return mercatoAnnuo(posizione, voce, trace)
    case 'mercato-giornaliero':
      return mercatoGiornaliero(posizione, voce, trace)
    case 'tariffa':
      return vecchia(posizione, voce, trace)
    default:
      throw new Problem('choice-unknown', 'kind', { value: said((voce as { kind?: unknown }).kind) })
  }
}
