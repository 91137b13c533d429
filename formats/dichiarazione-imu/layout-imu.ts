import {
  coda,
  domicilio,
  FILLER,
  righe,
  ripetute,
  testa,
  tracciatoA,
  type Riga,
  type TipoRecord,
  type Tracciato,
} from './layout.types'

// The records of the IMU/IMPi declaration of commercial bodies and natural persons: technical specification of the
// Dipartimento delle finanze of 24 April 2024 to the model approved by DM 24 April 2024.

const B: Tracciato = {
  tipo: 'B',
  campi: [
    ...testa('si'),
    ...righe(6, 90, [
      ['anno', 4, 'NU', 'si'],
      ['periodo', 4, 'NU', 'si'],
      ['comune.belfiore', 4, 'AN', 'si'],
      ['comune.nome', 50, 'AN', 'si'],
      ['contribuente.codiceFiscale', 16, 'AN', 'si'],
      ['contribuente.prefisso', 4, 'AN'],
      ['contribuente.telefono', 8, 'AN'],
      ['contribuente.email', 50, 'AN'],
      ['contribuente.cognome', 24, 'AN', 'si'],
      ['contribuente.nome', 20, 'AN'],
      ['contribuente.dataNascita', 8, 'DT'],
      ['contribuente.sesso', 1, 'AN'],
      ['contribuente.comuneNascita', 40, 'AN'],
      ['contribuente.provinciaNascita', 2, 'PN'],
      [FILLER, 3, 'AN'],
      ...domicilio('contribuente.domicilio'),
      ['dichiarante.codiceFiscale', 16, 'CF', 'si'],
      ['dichiarante.carica', 2, 'AN', 'si'],
      ['dichiarante.cognome', 24, 'AN', 'si'],
      ['dichiarante.nome', 20, 'AN'],
      ['dichiarante.prefisso', 4, 'AN'],
      ['dichiarante.telefono', 8, 'AN'],
      ['dichiarante.email', 50, 'AN'],
      ...domicilio('dichiarante.domicilio'),
      ['intermediario.codiceFiscale', 16, 'CF', 'cond'],
      ['intermediario.caf', 5, 'NU'],
      ['intermediario.impegno', 1, 'NU'],
      ['intermediario.data', 8, 'DT', 'cond'],
      ['intermediario.firma', 1, 'CB', 'cond'],
      [FILLER, 42, 'AN'],
      [FILLER, 1043, 'AN'],
    ]),
    ...coda(53),
  ],
  gruppi: [],
}

const CONTITOLARE: readonly Riga[] = [
  ['numeroOrdine', 4, 'NU'],
  ['nominativo', 50, 'AN', 'si'],
  ['comuneNascita', 40, 'AN'],
  ['provinciaNascita', 2, 'PN'],
  [FILLER, 3, 'AN'],
  ['codiceFiscale', 16, 'CF', 'si'],
  ['dataNascita', 8, 'DT'],
  ['sesso', 1, 'AN'],
  ...domicilio('domicilio'),
  ['quota.intera', 3, 'NU', 'si'],
  ['quota.decimale', 2, 'NU', 'si'],
  ['detrazione', 9, 'NU'],
  ['firma', 1, 'CB', 'si'],
]

const C: Tracciato = {
  tipo: 'C',
  campi: [
    ...testa('si'),
    ...righe(90, 1306, [
      [FILLER, 538, 'AN'],
      [FILLER, 20, 'AN'],
      [FILLER, 34, 'AN'],
    ]),
    ...coda(93),
  ],
  gruppi: ripetute(6, [90, 394, 698, 1002], CONTITOLARE),
}

const IMMOBILE: readonly Riga[] = [
  ['numeroOrdine', 4, 'NU', 'si'],
  ['progressivo', 4, 'NU', 'si'],
  ['continuita', 1, 'NU'],
  ['caratteristica', 3, 'AN', 'si'],
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
  ['annoProtocollo', 4, 'NU', 'cond'],
  ['valore', 15, 'NU', 'si'],
  ['quota.intera', 3, 'NU', 'si'],
  ['quota.decimale', 2, 'NU', 'si'],
  ['detrazione', 9, 'NU'],
  ['equiparazione', 1, 'AN'],
  ['riduzione', 1, 'AN'],
  ['esenzione', 1, 'NU', 'si'],
  ['acquisto', 1, 'CB', 'si'],
  ['cessione', 1, 'CB', 'si'],
  ['altro', 1, 'CB', 'si'],
  ['altroDescrizione', 100, 'AN', 'cond'],
  ['data', 8, 'DT', 'cond'],
  ['inizioTermine', 1, 'AN'],
  ['agenzia', 24, 'AN'],
  ['titolo', 24, 'AN'],
  ['occupazione.motivo', 1, 'AN', 'cond'],
  ['occupazione.autorita', 100, 'AN', 'cond'],
  ['occupazione.data', 8, 'DT', 'cond'],
]

const FIRMA: readonly Riga[] = [
  ['annotazioni', 500, 'AN'],
  ['data', 8, 'DT', 'si'],
  ['firma', 1, 'CB', 'si'],
]

const D: Tracciato = {
  tipo: 'D',
  campi: [...testa('si'), ...righe(72, 1088, [...FIRMA, [FILLER, 301, 'AN']]), ...coda(76)],
  gruppi: ripetute(6, [90, 589], IMMOBILE),
}

const MANUFATTO: readonly Riga[] = [
  ['numeroOrdine', 4, 'NU', 'si'],
  ['progressivo', 4, 'NU', 'si'],
  ['caratteristica', 2, 'AN'],
  ['denominazione', 100, 'AN'],
  ['valore', 15, 'NU', 'si'],
  ['quota.intera', 3, 'NU', 'si'],
  ['quota.decimale', 2, 'NU', 'si'],
  ['cessazione', 8, 'DT'],
]

const E: Tracciato = {
  tipo: 'E',
  campi: [...testa('si'), ...righe(46, 780, [...FIRMA, [FILLER, 609, 'AN']]), ...coda(50)],
  gruppi: ripetute(6, [90, 228, 366, 504, 642], MANUFATTO),
}

const Z: Tracciato = {
  tipo: 'Z',
  campi: [
    ...righe(1, 1, [
      ['tipoRecord', 1, 'AN'],
      ['numero.B', 9, 'NU'],
      ['numero.C', 9, 'NU'],
      ['numero.D', 9, 'NU'],
      ['numero.E', 9, 'NU'],
      [FILLER, 1860, 'AN'],
    ]),
    ...coda(7),
  ],
  gruppi: [],
}

export const TRACCIATO_IMU: Readonly<Record<TipoRecord, Tracciato>> = { A: tracciatoA('cond'), B, C, D, E, Z }
