import type { AttivitaEnc, ImportoEnc } from '../../../formats/dichiarazione-imu/modello-enc'
import type {
  Carica,
  Caratteristica,
  ESENZIONI,
  RIDUZIONI,
  Tipologia,
} from '../../../formats/dichiarazione-imu/modello'

// The codes of the model in its own words, for the paper: Italian in every language of the pages.

export const TIPOLOGIA: Readonly<Record<Tipologia, string>> = {
  N: 'Nuova',
  S: 'Sostitutiva',
  M: 'Multipla',
}

export const CARICA: Readonly<Record<Carica, string>> = {
  1: '1 - Rappresentante legale o socio amministratore',
  2: '2 - Rappresentante di minore o inabilitato, amministratore di sostegno, curatore di eredità',
  3: '3 - Curatore fallimentare',
  4: '4 - Commissario liquidatore',
  5: '5 - Custode o amministratore giudiziario',
  6: '6 - Rappresentante fiscale di non residente',
  7: '7 - Erede',
  8: '8 - Liquidatore volontario',
  9: '9 - Chi dichiara per un soggetto estinto',
  10: '10 - Tutore',
  11: '11 - Liquidatore di ditta individuale',
}

export const CARATTERISTICA: Readonly<Record<Caratteristica, string>> = {
  1: '1 - Terreno',
  2: '2 - Area fabbricabile',
  3: '3 - Fabbricato, valore dalla rendita',
  4: '4 - Fabbricato, valore dalle scritture contabili',
  5: '5 - Abitazione principale',
  6: '6 - Pertinenza',
  7: '7 - Bene merce',
}

export const RIDUZIONE: Readonly<Record<(typeof RIDUZIONI)[number], string>> = {
  0: '0 - Nessuna',
  1: '1 - Immobile storico o artistico',
  2: '2 - Inagibile o inabitabile',
  3: '3 - Comodato',
  4: '4 - Non residente titolare di pensione',
  5: '5 - Altra (vedi annotazioni)',
}

export const ESENZIONE: Readonly<Record<(typeof ESENZIONI)[number], string>> = {
  0: '0 - Nessuna',
  1: '1 - Non utilizzabile né disponibile',
  2: '2 - Quadro temporaneo aiuti di Stato',
  3: '3 - Altra',
}

export const EQUIPARAZIONE = { 1: '1 - Alloggio sociale', 2: '2 - Alloggio di servizio' } as const

export const OCCUPAZIONE = {
  1: '1 - Violazione di domicilio o invasione di edifici (art. 614 c. 2 e 633 c.p.)',
  2: '2 - Occupazione abusiva denunciata',
} as const

export const MANUFATTO = { 1: '1 - Piattaforma marina', 2: '2 - Terminale di rigassificazione' } as const

export const IMPEGNO = { 1: '1 - Dal contribuente', 2: '2 - Da chi la invia' } as const

export const AGEVOLAZIONE = { I: 'Inizio', T: 'Termine' } as const

export const CATASTO = { T: 'T - Terreni', U: 'U - Fabbricati' } as const

export const VUOTI = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Quadri del modello non compilati: ${names.join(', ')}.`

export const ATTIVITA: Readonly<Record<AttivitaEnc, string>> = {
  assistenziali: 'assistenziali',
  previdenziali: 'previdenziali',
  sanitarie: 'sanitarie',
  didattiche: 'didattiche',
  ricettive: 'ricettive',
  culturali: 'culturali',
  ricreative: 'ricreative',
  sportive: 'sportive',
  culto: 'di religione e di culto',
  ricerca: 'di ricerca scientifica',
}

export const COMODATO = { 1: '1 - Comodato', 2: '2 - Immobile strumentale' } as const

export const IMPORTI: Readonly<Record<ImportoEnc, string>> = {
  dovuta: 'Imposta dovuta',
  eccedenzaPrecedente: 'Eccedenza della dichiarazione precedente',
  eccedenzaCompensata: 'Di cui compensata nell’F24',
  versata: 'Rate versate',
  debito: 'A debito',
  credito: 'A credito',
  creditoDichiarazione: 'Credito di questa dichiarazione',
  rimborso: 'Di cui chiesto a rimborso',
  compensazione: 'Di cui da compensare',
}
