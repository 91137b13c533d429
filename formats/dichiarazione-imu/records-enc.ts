import { ATTIVITA_ENC, TRACCIATO_ENC } from './layout-enc'
import type { DichiarazioneEnc, ImmobileEncA, ImmobileEncB, RapportiEnc } from './modello-enc'
import { RAPPORTI_ENC } from './modello-enc'
import type { DatiRecord, Valori } from './record'
import { byRecord, domicilio, intermediario, occupazione, ordine, percento, under } from './valori'

const properties = (all: readonly { readonly progressivo: number }[]): number =>
  new Set(all.map(({ progressivo }) => progressivo)).size

const rappresentante = ({ rappresentante: who }: DichiarazioneEnc): Valori => {
  const { estero, ...rest } = who
  return {
    ...under('rappresentante', rest),
    ...(estero === undefined ? {} : { ...under('estero', estero), 'estero.residenza': true }),
  }
}

const frontespizio = (of: DichiarazioneEnc): Valori => {
  const { domicilio: own, ...ente } = of.ente
  return {
    anno: of.anno,
    periodo: of.periodo,
    ...under('comune', of.comune),
    ...under('ente', { ...ente, ...domicilio(own) }),
    ...rappresentante(of),
    societaDichiarante: of.societaDichiarante,
    immobiliA: properties(of.quadroA),
    ordiniA: of.quadroA.length,
    immobiliB: properties(of.quadroB),
    quadroC: of.quadroC !== undefined,
    quadroD: of.quadroD,
    firma: of.firma,
    ...intermediario(of.intermediario),
  }
}

const quadroA = (all: readonly ImmobileEncA[], at: number): Valori => {
  const { occupazione: occupato, quota, ...rest } = all[at]!
  return { ...rest, ...percento('quota', quota), ...ordine(all, at), ...occupazione(occupato) }
}

const rapporti = (di: string, given: RapportiEnc): Valori =>
  Object.assign(
    {},
    ...RAPPORTI_ENC.map((nome) => (given[nome] === undefined ? {} : percento(`${di}.${nome}`, given[nome]))),
  ) as Valori

const didattica = (given: ImmobileEncB['didattica']): Valori => {
  if (given === undefined) return {}
  const { cm, cms, valoreArt5, valoreArt4, valoreParziale, valoreComplessivo, rapporto } = given
  return {
    ...under('didattica', { cm, cms, valoreArt5, valoreArt4, valoreParziale, valoreComplessivo }),
    // which case it is follows from the two figures: it is not asked twice
    'didattica.minore': cm < cms,
    'didattica.maggiore': cm >= cms,
    ...(rapporto === undefined ? {} : percento('didattica.rapporto', rapporto)),
    ...rapporti('didattica', given),
  }
}

const altre = (given: ImmobileEncB['altre']): Valori => {
  if (given === undefined) return {}
  const { cenc, cm, valoreArt5 } = given
  return { ...under('altre', { cenc, cm, valoreArt5 }), ...rapporti('altre', given) }
}

const quadroB = (all: readonly ImmobileEncB[], at: number): Valori => {
  const { attivita, quota, comodato, didattica: teaching, altre: others, ...rest } = all[at]!
  return {
    ...rest,
    ...percento('quota', quota),
    ...ordine(all, at),
    ...Object.fromEntries(ATTIVITA_ENC.map((nome) => [`attivita.${nome}`, attivita.includes(nome)])),
    ...(comodato === undefined ? {} : under('comodato', comodato)),
    ...didattica(teaching),
    ...altre(others),
  }
}

/** The records between the first and the last: C is quadro A, D is quadro B, E holds the amounts of quadri C and D. */
export const recordsEnc = (of: DichiarazioneEnc): readonly DatiRecord[] => {
  const { codiceFiscale } = of.ente
  const head = (at: number): Valori => ({ codiceFiscale, progressivoModulo: at + 1 })
  const notes = (annotazioni: string | undefined, at: number): Valori => (at === 0 ? { annotazioni } : {})
  return [
    { tipo: 'B', valori: { ...head(0), ...frontespizio(of) } },
    ...byRecord(
      of.quadroA.map((_, at) => quadroA(of.quadroA, at)),
      TRACCIATO_ENC.C.gruppi.length,
    ).map((gruppi, at): DatiRecord => ({ tipo: 'C', valori: { ...head(at), ...notes(of.annotazioniA, at) }, gruppi })),
    ...of.quadroB.map((_, at): DatiRecord => ({
      tipo: 'D',
      valori: { ...head(at), ...notes(of.annotazioniB, at) },
      gruppi: [quadroB(of.quadroB, at)],
    })),
    ...(of.quadroC === undefined ? [] : [{ tipo: 'E', valori: { ...head(0), ...of.quadroC } } satisfies DatiRecord]),
  ]
}
