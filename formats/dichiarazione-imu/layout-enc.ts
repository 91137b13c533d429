import { coda, domicilio, FILLER, RISERVATO, righe, ripetute, testa, tracciatoA } from './layout.types'
import type { Riga, TipoRecord, Tracciato } from './layout.types'

// The records of the IMU ENC declaration (non-commercial bodies, law 160/2019, article 1, paragraph 770): technical
// specification of the Dipartimento delle finanze of 24 April 2024.

const B: Tracciato = {
  tipo: 'B',
  campi: [
    ...testa(undefined),
    ...righe(6, 90, [
      ['anno', 4, 'NU', 'si'],
      ['periodo', 4, 'NU', 'si'],
      ['comune.belfiore', 4, 'AN', 'si'],
      ['comune.nome', 50, 'AN', 'si'],
      ['ente.denominazione', 60, 'AN', 'si'],
      ['ente.codiceFiscale', 16, 'AN', 'si'],
      ['ente.prefisso', 4, 'AN'],
      ['ente.telefono', 8, 'AN'],
      ['ente.email', 50, 'AN'],
      ...domicilio('ente.domicilio'),
      ['rappresentante.codiceFiscale', 16, 'CF', 'si'],
      ['rappresentante.carica', 2, 'AN', 'si'],
      ['rappresentante.cognome', 24, 'AN', 'si'],
      ['rappresentante.nome', 20, 'AN', 'si'],
      ['rappresentante.sesso', 1, 'AN', 'si'],
      ['rappresentante.dataNascita', 8, 'DT', 'si'],
      ['rappresentante.comuneNascita', 40, 'AN', 'si'],
      ['rappresentante.provinciaNascita', 2, 'PN', 'si'],
      ['estero.residenza', 1, 'CB', 'si'],
      ['estero.stato', 3, 'NU', 'si'],
      ['estero.federato', 24, 'AN'],
      ['estero.localita', 24, 'AN', 'si'],
      ['estero.indirizzo', 35, 'AN', 'si'],
      ['rappresentante.prefisso', 4, 'AN'],
      ['rappresentante.telefono', 8, 'AN'],
      ['societaDichiarante', 11, 'CN'],
      ['immobiliA', 9, 'NU', 'si'],
      ['ordiniA', 9, 'NU', 'si'],
      ['immobiliB', 9, 'NU', 'si'],
      ['quadroC', 1, 'CB'],
      ['quadroD', 1, 'CB'],
      ['firma', 1, 'CB', 'si'],
      ['intermediario.codiceFiscale', 16, 'CF', 'cond'],
      ['intermediario.caf', 5, 'NU'],
      ['intermediario.data', 8, 'DT', 'cond'],
      ['intermediario.firma', 1, 'CB', 'cond'],
      [FILLER, 1106, 'AN'],
      [RISERVATO, 20, 'AN'],
      [FILLER, 34, 'AN'],
    ]),
    ...coda(53),
  ],
  gruppi: [],
}

/** From the address to the share: the same in both quadri. */
const CATASTO: readonly Riga[] = [
  ['indirizzo', 100, 'AN', 'si'],
  ['catasto', 1, 'AN', 'cond'],
  ['codiceCatastale', 5, 'AN'],
  ['sezione', 3, 'AN'],
  ['foglio', 4, 'AN', 'cond'],
  ['particella', 10, 'AN', 'cond'],
  ['subalterno', 4, 'AN'],
  ['categoria', 25, 'AN', 'cond'],
  ['classe', 10, 'AN', 'cond'],
  ['protocollo', 20, 'AN', 'cond'],
  ['annoProtocollo', 4, 'AN', 'cond'],
  ['valore', 15, 'NU', 'si'],
  ['quota.intera', 3, 'NU', 'si'],
  ['quota.decimale', 2, 'NU', 'si'],
  ['riduzione', 1, 'NU', 'si'],
]

const ORDINE: readonly Riga[] = [
  ['numeroOrdine', 4, 'NU', 'si'],
  ['progressivo', 4, 'NU', 'si'],
  ['continuita', 1, 'NU'],
]

const VARIAZIONE: readonly Riga[] = [
  ['altroDescrizione', 100, 'AN', 'cond'],
  ['data', 8, 'DT', 'cond'],
  ['inizioTermine', 1, 'AN'],
  ['agenzia', 24, 'AN'],
  ['titolo', 24, 'AN'],
]

const QUADRO_A: readonly Riga[] = [
  ...ORDINE,
  ['caratteristica', 1, 'AN', 'cond'],
  ...CATASTO,
  ['esenzione', 1, 'NU', 'si'],
  ['acquisto', 1, 'CB', 'si'],
  ['cessione', 1, 'CB', 'si'],
  ['altro', 1, 'CB', 'si'],
  ...VARIAZIONE,
  ['occupazione.motivo', 1, 'AN', 'cond'],
  ['occupazione.autorita', 100, 'AN', 'cond'],
  ['occupazione.data', 8, 'DT', 'cond'],
]

const C: Tracciato = {
  tipo: 'C',
  campi: [
    ...testa(undefined),
    ...righe(68, 1064, [
      ['annotazioni', 500, 'AN'],
      [FILLER, 334, 'AN'],
    ]),
    ...coda(70),
  ],
  gruppi: ripetute(6, [90, 577], QUADRO_A),
}

/** The activities of article 7, paragraph 1, letter i), of D.Lgs. 504/1992, in the order of the record. */
export const ATTIVITA_ENC = [
  'assistenziali',
  'previdenziali',
  'sanitarie',
  'didattiche',
  'ricettive',
  'culturali',
  'ricreative',
  'sportive',
  'culto',
  'ricerca',
] as const

/** A percentage in two fields: whole part, then hundredths. */
const percento = (nome: string): readonly Riga[] => [
  [`${nome}.intera`, 3, 'NU'],
  [`${nome}.decimale`, 2, 'NU'],
]

/** The measures by which the commercial part is found, article 5 of DM 200/2012. */
const rapporti = (di: string): readonly Riga[] =>
  ['superficie', 'superficieGiorni', 'soggetti', 'soggettiGiorni', 'giorni', 'imponibilita'].flatMap((nome) =>
    percento(`${di}.${nome}`),
  )

const QUADRO_B: readonly Riga[] = [
  ...ORDINE,
  ...ATTIVITA_ENC.map((attivita): Riga => [`attivita.${attivita}`, 1, 'CB']),
  ['caratteristica', 1, 'AN', 'cond'],
  ...CATASTO,
  ['esenzione', 1, 'CB'],
  ['acquisto', 1, 'CB'],
  ['cessione', 1, 'CB'],
  ['altro', 1, 'CB'],
  ...VARIAZIONE,
  ['comodato.tipo', 1, 'AN'],
  ['comodato.comodatario', 100, 'AN', 'cond'],
  ['didattica.cm', 9, 'NU', 'si'],
  ['didattica.cms', 9, 'NU', 'si'],
  ...rapporti('didattica'),
  ['didattica.valoreArt5', 12, 'NU'],
  ['didattica.valoreArt4', 12, 'NU'],
  ['didattica.minore', 1, 'CB'],
  ['didattica.maggiore', 1, 'CB'],
  ...percento('didattica.rapporto'),
  ['didattica.valoreParziale', 12, 'NU'],
  ['didattica.valoreComplessivo', 12, 'NU'],
  ['altre.cenc', 9, 'NU', 'si'],
  ['altre.cm', 9, 'NU', 'si'],
  ...rapporti('altre'),
  ['altre.valoreArt5', 12, 'NU'],
]

const D: Tracciato = {
  tipo: 'D',
  campi: [
    ...testa(undefined),
    ...righe(83, 742, [
      ['annotazioni', 500, 'AN'],
      [FILLER, 656, 'AN'],
    ]),
    ...coda(85),
  ],
  gruppi: ripetute(6, [90], QUADRO_B),
}

/** Quadro C: the tax of the year and what becomes of a credit. */
export const IMPORTI_ENC = [
  'dovuta',
  'eccedenzaPrecedente',
  'eccedenzaCompensata',
  'versata',
  'debito',
  'credito',
  'creditoDichiarazione',
  'rimborso',
  'compensazione',
] as const

const E: Tracciato = {
  tipo: 'E',
  campi: [
    ...testa(undefined),
    ...righe(6, 90, [...IMPORTI_ENC.map((nome): Riga => [nome, 12, 'NU']), [FILLER, 1700, 'AN']]),
    ...coda(16),
  ],
  gruppi: [],
}

const Z: Tracciato = {
  tipo: 'Z',
  campi: [
    ...righe(1, 1, [
      ['tipoRecord', 1, 'AN'],
      ['numero.B', 9, 'NU'],
      ['numero.C', 9, 'NU'],
      ['numero.D', 9, 'NU'],
      [FILLER, 1869, 'AN'],
    ]),
    ...coda(6),
  ],
  gruppi: [],
}

export const TRACCIATO_ENC: Readonly<Record<TipoRecord, Tracciato>> = { A: tracciatoA('si'), B, C, D, E, Z }
