import { describe, expect, test } from 'vitest'
import { TRACCIATO_IMU } from '../../formats/dichiarazione-imu/layout-imu'
import { TRACCIATO_ENC } from '../../formats/dichiarazione-imu/layout-enc'
import { tuttiICampi } from '../../formats/dichiarazione-imu/layout.types'
import { campiDi, type Quadro } from './modulo'
import {
  ANNOTAZIONI,
  CONTITOLARI,
  CONTRIBUENTE,
  DICHIARANTE,
  IMMOBILI,
  INTERMEDIARIO_DI_IMU,
  MANUFATTI_IN_MARE,
} from './quadri-imu'
import {
  ENTE,
  INTERMEDIARIO_DI_ENC,
  MODULO_ENC,
  QUADRO_A,
  QUADRO_B,
  QUADRO_C,
  RAPPRESENTANTE,
  SOCIETA,
} from './quadri-enc'
import en from '../../messages/en/dichiarazione.json'
import it from '../../messages/it/dichiarazione.json'
import { MODULO_IMU } from './quadri-imu'

type Own = {
  readonly quadro: Quadro
  readonly tipo: 'B' | 'C' | 'D' | 'E'
  readonly under: string
  readonly of?: typeof TRACCIATO_ENC
}

const OWN: readonly Own[] = [
  { quadro: CONTRIBUENTE, tipo: 'B', under: 'contribuente.' },
  { quadro: DICHIARANTE, tipo: 'B', under: 'dichiarante.' },
  { quadro: INTERMEDIARIO_DI_IMU, tipo: 'B', under: 'intermediario.' },
  { quadro: CONTITOLARI, tipo: 'C', under: '' },
  { quadro: IMMOBILI, tipo: 'D', under: '' },
  { quadro: ANNOTAZIONI, tipo: 'D', under: '' },
  { quadro: MANUFATTI_IN_MARE, tipo: 'E', under: '' },
  { quadro: ENTE, tipo: 'B', under: 'ente.', of: TRACCIATO_ENC },
  { quadro: SOCIETA, tipo: 'B', under: '', of: TRACCIATO_ENC },
  { quadro: RAPPRESENTANTE, tipo: 'B', under: 'rappresentante.', of: TRACCIATO_ENC },
  { quadro: QUADRO_A, tipo: 'C', under: '', of: TRACCIATO_ENC },
  { quadro: QUADRO_B, tipo: 'D', under: '', of: TRACCIATO_ENC },
  { quadro: QUADRO_C, tipo: 'E', under: '', of: TRACCIATO_ENC },
  { quadro: INTERMEDIARIO_DI_ENC, tipo: 'B', under: 'intermediario.', of: TRACCIATO_ENC },
]

const placesOf = ({ tipo, under, of = TRACCIATO_IMU }: Own, id: string): number | undefined => {
  const all = tuttiICampi(of[tipo])
  // a residence abroad stands beside who has it, and a share is in two fields
  const name = id.startsWith('estero.') ? id : under + id
  return all.find(({ nome }) => nome === name || nome === `${name}.intera`)?.len
}

/** Asked of the person and not of the record: it says which number the property has. */
const NOT_IN_THE_RECORD = ['stesso']

describe('the questions are those of the record', () => {
  for (const own of OWN) {
    test.each(campiDi(own.quadro).filter(({ id }) => !NOT_IN_THE_RECORD.includes(id)))(
      `${own.under}${own.quadro.id}: $id has its places, and takes no more than they hold`,
      (campo) => {
        const places = placesOf(own, campo.id)
        expect(places).toBeDefined()
        if (campo.tipo === 'testo' || campo.tipo === 'lungo') expect(campo.massimo).toBeLessThanOrEqual(places!)
        if (campo.tipo === 'euro') expect(campo.cifre).toBeLessThanOrEqual(places!)
        if (campo.tipo === 'numero') expect(String(campo.massimo).length).toBeLessThanOrEqual(places!)
      },
    )
  }

  test.each([
    [QUADRO_A, TRACCIATO_ENC.C.gruppi[0]!],
    [QUADRO_B, TRACCIATO_ENC.D.gruppi[0]!],
    [IMMOBILI, TRACCIATO_IMU.D.gruppi[0]!],
  ])('and every place of a property is asked for', (quadro, campi) => {
    const computed = ['numeroOrdine', 'progressivo', 'continuita', 'didattica.minore', 'didattica.maggiore']
    const asked = campiDi(quadro).map(({ id }) => id)
    const places = campi.map(({ nome }) => nome.replace(/\.(?:intera|decimale)$/, ''))
    expect(places.filter((nome) => !asked.includes(nome) && !computed.includes(nome))).toEqual([])
  })
})

describe('each has its words', () => {
  const campi = [...MODULO_IMU.passi, ...MODULO_ENC.passi].flatMap(({ quadri }) => quadri.flatMap(campiDi))
  test.each([
    ['it', it],
    ['en', en],
  ])('in %s', (_, words) => {
    const said = words as unknown as Record<string, Record<string, Record<string, string>>>
    for (const campo of campi) {
      const key = campo.parole ?? campo.id.replaceAll('.', '-')
      expect(said.campi![key]?.label, key).toBeDefined()
      if (campo.tipo === 'scelta')
        for (const value of campo.opzioni) expect(said.opzioni![key]?.[value], key).toBeDefined()
    }
  })
})
