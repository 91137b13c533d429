import type { IsoDate } from '../../engine/kernel/dates'
import { written } from '../values'
import { prendono } from './celle'
import { campo, type Campo, type Elenco } from './elenco'

/** What a printing house or the post tells of one envelope. `avviso`: the code of the index, or the identificativo operazione. */
export type RigaEsito = {
  readonly avviso: string
  readonly esito: 'consegnata' | 'giacenza' | 'tornata'
  readonly giorno: IsoDate
  readonly causale?: string
}

const CAMPI: readonly Campo[] = [
  campo(
    'avviso',
    true,
    'codice',
    'codice avviso',
    'avviso',
    'codice busta',
    'identificativo operazione',
    'identificativo',
  ),
  campo('esito', true, 'esito', 'stato', 'esito consegna', 'esito recapito', 'stato recapito'),
  campo('giorno', true, 'data', 'giorno', 'data esito', 'data consegna', 'data recapito'),
  campo('causale', false, 'causale', 'motivo', 'descrizione', 'nota', 'causale reso'),
]

const ESITO: Readonly<Record<string, RigaEsito['esito']>> = {
  ...{ consegnata: 'consegnata', consegnato: 'consegnata', recapitata: 'consegnata', recapitato: 'consegnata' },
  ...{ giacenza: 'giacenza', 'in giacenza': 'giacenza' },
  ...{
    tornata: 'tornata',
    tornato: 'tornata',
    resa: 'tornata',
    reso: 'tornata',
    restituita: 'tornata',
    restituito: 'tornata',
  },
  ...{ inesitata: 'tornata', inesitato: 'tornata', 'non consegnata': 'tornata', 'non consegnato': 'tornata' },
  ...{ 'non recapitata': 'tornata', 'non recapitato': 'tornata' },
}

const LONGEST = 200

export const ESITI_CONSEGNA: Elenco<RigaEsito> = {
  nome: 'esiti',
  campi: CAMPI,
  celle: prendono('giorno', 'giorno'),
  read: (fields) => {
    const esito = fields.word('esito', ESITO)
    if (esito === undefined && fields.text('esito') === '') fields.refuse('esito', 'empty')
    const { causale } = written(fields, ['causale'])
    return {
      avviso: fields.required('avviso').toUpperCase().replaceAll(' ', ''),
      esito: esito ?? 'consegnata',
      giorno: fields.giornoNeeded('giorno'),
      ...(causale === undefined ? {} : { causale: causale.slice(0, LONGEST) }),
    }
  },
}
