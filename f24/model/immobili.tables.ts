import type { Tributo } from './codici-tributo.types'

/** What a row is paid for, as a person would say it. */
export const TIPI_IMMOBILE = [
  'abitazione',
  'altra-abitazione',
  'altro-fabbricato',
  'gruppo-d',
  'rurale',
  'terreno',
  'area',
  'merce',
] as const
export type TipoImmobile = (typeof TIPI_IMMOBILE)[number]

type Codici = Readonly<Partial<Record<TipoImmobile, readonly string[]>>>

/** The codes of each tax by what they are for; the acts are those of `CODICI_TRIBUTO`, which also has their years. */
export const CODICI_PER_IMMOBILE: Readonly<Partial<Record<Tributo, Codici>>> = {
  IMU: {
    abitazione: ['3912'],
    'altra-abitazione': ['3918', '3919'],
    'altro-fabbricato': ['3918', '3919'],
    // in 2012 group D had no code of its own
    'gruppo-d': ['3925', '3930', '3919'],
    rurale: ['3913'],
    terreno: ['3914', '3915'],
    area: ['3916', '3917'],
    merce: ['3939'],
  },
  TASI: {
    abitazione: ['3958'],
    'altra-abitazione': ['3961'],
    'altro-fabbricato': ['3961'],
    'gruppo-d': ['3961'],
    rurale: ['3959'],
    area: ['3960'],
    merce: ['3961'],
  },
  IMIS: {
    abitazione: ['3990'],
    'altra-abitazione': ['3991'],
    'altro-fabbricato': ['3992'],
    'gruppo-d': ['3992'],
    rurale: ['3992'],
    area: ['3993'],
  },
  ILIA: {
    abitazione: ['5900'],
    'altra-abitazione': ['5901', '5902'],
    'altro-fabbricato': ['5908', '5909'],
    'gruppo-d': ['5906', '5907'],
    rurale: ['5903'],
    terreno: ['5904'],
    area: ['5905'],
    merce: ['5909'],
  },
  IMI: {
    abitazione: ['3980'],
    'altra-abitazione': ['3983'],
    'altro-fabbricato': ['3983'],
    'gruppo-d': ['3984'],
    rurale: ['3981'],
    area: ['3982'],
  },
}
