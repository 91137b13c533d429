import type { Blocco } from '../../contracts/avvisi/foglio'
import type { Prospetto } from '../../contracts/avvisi/prospetto'
import type { Cambiato, Tratto } from '../../contracts/dati-prima'
import type { Ognuna } from './ognuna'
import type { Parole } from './parole'
import { nomeDati, trattiInParole, voceInParole } from './parole-dati'

const TAVOLA = { che: 46, prima: 27, dopo: 27 } as const

/** What was not there, or is not any more, or is not known, is said as that. */
const lato = (own: Parole, { voce }: Cambiato, tratti: readonly Tratto[], assente: 'nonCera' | 'nonCePiu'): string => {
  if (tratti.length > 0) return trattiInParole(own, voce, tratti)
  return own.t(voce === 'possesso' ? `dati.${assente}` : 'dati.nonRisulta')
}

const tabella = (cambiati: readonly Cambiato[], ognuna: Ognuna): Blocco => ({
  tipo: 'tabella',
  nome: ognuna(({ t }) => t('dati.nome')),
  colonne: [
    { nome: ognuna(({ t }) => t('dati.che')), larga: TAVOLA.che },
    { nome: ognuna(({ t }) => t('dati.prima')), larga: TAVOLA.prima },
    { nome: ognuna(({ t }) => t('dati.dopo')), larga: TAVOLA.dopo },
  ],
  righe: cambiati.map((each) => [
    ognuna((own) => `${nomeDati(own, each.oggetto)}: ${voceInParole(own, each.voce)}`),
    ognuna((own) => lato(own, each, each.prima, 'nonCera')),
    ognuna((own) => lato(own, each, each.dopo, 'nonCePiu')),
  ]),
})

/** What was told before the amount was fixed: whether it was confirmed, and what is otherwise since. */
export const datiPrima = ({ datiPrima: dati }: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  if (dati === undefined) return []
  const { inviatiIl, confermatiIl, cambiati } = dati
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('dati.titolo')) },
    {
      tipo: 'testo',
      testi: ognuna(({ t, giornoIntero }) => {
        const inviati = giornoIntero(inviatiIl)
        return confermatiIl === undefined
          ? t('dati.inviati', { inviati })
          : t('dati.confermati', { inviati, giorno: giornoIntero(confermatiIl) })
      }),
    },
    { tipo: 'testo', testi: ognuna(({ t }) => t(cambiati.length === 0 ? 'dati.uguali' : 'dati.cambiati')) },
    ...(cambiati.length === 0 ? [] : [tabella(cambiati, ognuna)]),
  ]
}
