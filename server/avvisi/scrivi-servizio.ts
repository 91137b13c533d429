import type { Blocco } from '../../contracts/avvisi/foglio'
import type { ServizioTari } from '../../contracts/parametri/servizio'
import type { Ognuna } from './ognuna'

const VOCI = ['gestore', 'telefono', 'email', 'reclami', 'calendario'] as const

/** Who collects the waste, where to complain, when it is collected, how much of it apart: as the comune said it. */
export const servizioTari = (servizio: ServizioTari | undefined, ognuna: Ognuna): readonly Blocco[] => {
  const own = servizio ?? {}
  const voci = VOCI.flatMap((voce) => {
    const value = own[voce]
    return value === undefined ? [] : [{ nome: ognuna(({ t }) => t(`servizio.${voce}`)), valore: ognuna(() => value) }]
  })
  const { differenziata } = own
  const all =
    differenziata === undefined
      ? voci
      : [
          ...voci,
          {
            nome: ognuna(({ t }) => t('servizio.differenziata')),
            valore: ognuna(({ t, pct }) =>
              t('servizio.parte', { pct: pct(differenziata.pct), year: differenziata.anno }),
            ),
          },
        ]
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('servizio.titolo')) },
    ...(all.length === 0
      ? []
      : [{ tipo: 'dati', nome: ognuna(({ t }) => t('servizio.nome')), voci: all } satisfies Blocco]),
    ...(own.gestore === undefined
      ? [{ tipo: 'testo', testi: ognuna(({ t }) => t('servizio.nessuno')) } satisfies Blocco]
      : []),
    { tipo: 'testo', testi: ognuna(({ t }) => t('servizio.risposte')) },
  ]
}
