import { impi } from '../../engine/impi/impi'
import type { Impianto } from '../../engine/impi/impi.types'
import { Problem } from '../../engine/kernel/problem'
import type { Json } from './decimal'
import { asCents, asDecimal, asObjects, asText, asWhole, euro, fraction, needed, type Inputs } from './inputs'

const tipo = (inputs: Inputs): Impianto['tipo'] => {
  const said = asText(inputs, 'tipo') ?? 'piattaforma'
  if (said !== 'piattaforma' && said !== 'rigassificatore') throw new Error(`inputs.tipo "${said}" is unknown`)
  return said
}

const costi = (inputs: Inputs): Impianto['costi'] =>
  asObjects(inputs, 'costi').map((own) => {
    const coefficiente = asDecimal(own, 'coefficiente')
    return {
      anno: needed(asWhole(own, 'anno'), 'costi.anno'),
      importo: needed(asCents(own, 'importo'), 'costi.importo'),
      ...(coefficiente ? { coefficiente } : {}),
    }
  })

/** The keys a case of the IMPi may expect, computed through the engine's door. */
export const computeImpi = (inputs: Inputs): { [key: string]: Json } => {
  const outcome = impi({
    anno: needed(asWhole(inputs, 'year'), 'year'),
    impianti: [
      {
        ...{ id: 'a', tipo: tipo(inputs), costi: costi(inputs), quota: fraction(asText(inputs, 'quota') ?? '1') },
        mesi: {
          primoSemestre: asWhole(inputs, 'mesi_primo_semestre') ?? 6,
          secondoSemestre: asWhole(inputs, 'mesi_secondo_semestre') ?? 6,
        },
      },
    ],
  })
  if (!outcome.ok) throw outcome.problems[0] ?? new Problem('value-missing')
  const { imposta, acconto, saldo, stato, comune, righe, rate } = outcome.value
  return {
    ...{ imposta: euro(imposta), acconto: euro(acconto), saldo: euro(saldo) },
    ...{ stato: euro(stato), comune: euro(comune) },
    f24: righe.map(({ codice, imposta: importo }) => ({ codice, importo: euro(importo) })),
    rate: rate.map(({ scadenza, importo }) => ({ scadenza, importo: euro(importo) })),
  }
}
