import type { Contesto } from '../../contracts/calcolo/aliquote-periodo'
import { domandeDi } from '../../contracts/calcolo/domande'
import type { ImmobilePreparato } from '../../contracts/calcolo/posizione'
import type { Risposte, RisposteImmobile } from '../../contracts/calcolo/risposte'
import type { Conto } from './conto'

const immobile = (
  own: RisposteImmobile,
  preparato: ImmobilePreparato | undefined,
  contesto: Contesto,
  contitolari: number,
) => ({
  tipo: own.campi.tipo,
  possesso: own.campi.possesso,
  periodi: own.periodi.map(({ campi, costi, contitolari: others }, k) => {
    const ready = preparato?.periodi[k]
    return {
      domande: preparato?.tipo ? domandeDi(preparato.tipo, campi, contesto.aliquote, contitolari) : [],
      names: [campi.categoria, campi.uso, campi.situazione],
      // the value by the comune’s table is worked out on the page
      table: [campi.zona, campi.mq],
      rates: [campi.scelta, campi.sceltaPrecedente, ready?.aliquota?.pct, ready?.aliquotaAcconto?.pct],
      offered: [ready?.scelte, ready?.sceltePrecedenti].map((rows) => rows?.map(({ id }) => id)),
      why: [ready?.aliquota?.daConfermare, ready?.aliquotaAcconto?.daConfermare],
      more: [costi.length, others.map(({ abita }) => abita)],
    }
  }),
})

/** Which questions these answers call for, as a text to compare: when it changes, the page is asked for again. */
export const shapeOf = (risposte: Risposte, contesto: Contesto, { preparato }: Conto): string =>
  JSON.stringify([
    risposte.contitolari,
    risposte.immobili.map((own, at) => immobile(own, preparato.immobili[at], contesto, risposte.contitolari)),
  ])
