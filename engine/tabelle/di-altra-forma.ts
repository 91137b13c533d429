import { COEFFICIENTI_GRUPPO_D } from '../catasto/coefficienti-d.tables'
import { ratio } from '../kernel/money'
import { ALIQUOTE_DI_LEGGE } from '../imu/aliquote.tables'
import { ESENZIONI, ESENZIONI_DI_LEGGE, ESENZIONI_VERIFIED, type Vigenza } from '../imu/esenzioni.tables'
import { l160 } from '../kernel/law'
import { TRIBUTI, TRIBUTI_VERIFIED } from '../ravvedimento/ravvedimento.tables'
import { SPECIALI, SPECIALI_VERIFIED } from '../speciali/speciali.tables'
import { BONUS } from '../tari/tari.tables'
import { RIDUZIONI } from '../tari/riduzioni.tables'
import { ESENZIONI_TASI } from '../tasi/esenzioni.tables'
import { ULTIMO_ANNO_TASI } from '../tasi/tasi.tables'
import type { Tabella, Voce } from './tabella'

/** Coefficients by the year of the cost, one decree a tax year. */
const gruppoD: Tabella = {
  id: 'catasto/coefficienti-gruppo-d',
  tributo: 'IMU',
  nome: COEFFICIENTI_GRUPPO_D.name,
  verificata: COEFFICIENTI_GRUPPO_D.verified,
  voci: Object.entries(COEFFICIENTI_GRUPPO_D.years).map(([anno, { law, hundredths }]) => ({
    dal: `${anno}-01-01`,
    al: `${anno}-12-31`,
    valore: Object.fromEntries(Object.entries(hundredths).map(([costo, value]) => [costo, ratio(value, 100)])),
    law,
  })),
  di: COEFFICIENTI_GRUPPO_D,
}

const vigenza = (code: string, ambito: string | undefined, { from, to, law, semestre }: Vigenza): Voce => ({
  dal: `${from}-01-01`,
  ...(to === undefined ? {} : { al: `${to}-12-31` }),
  valore: { [code]: [ambito ?? 'ogni', ...(semestre ? [`${semestre} semestre`] : [])].join(', ') },
  law,
})

const esenzioni: Tabella = {
  id: 'imu/esenzioni',
  tributo: 'IMU',
  nome: 'IMU, esenzioni e ciò su cui cadono',
  verificata: ESENZIONI_VERIFIED,
  voci: [
    ...Object.entries(ESENZIONI).flatMap(([code, { ambito, vigenze }]) =>
      vigenze.map((each) => vigenza(code, ambito, each)),
    ),
    ...Object.entries(ESENZIONI_DI_LEGGE).flatMap(([code, vigenze]) =>
      vigenze.map((each) => vigenza(code, undefined, each)),
    ),
  ],
  di: ESENZIONI,
}

const esenzioniTasi: Tabella = {
  id: 'tasi/esenzioni',
  tributo: 'TASI',
  nome: 'TASI, esenzioni e ciò su cui cadono',
  verificata: ESENZIONI_VERIFIED,
  voci: Object.entries(ESENZIONI_TASI).map(([code, { ambito, from, law }]) => ({
    dal: `${from}-01-01`,
    al: `${ULTIMO_ANNO_TASI}-12-31`,
    valore: { [code]: ambito },
    law,
  })),
  di: ESENZIONI_TASI,
}

const aliquoteDiLegge: Tabella = {
  id: 'imu/aliquote-di-legge',
  tributo: 'IMU',
  nome: 'IMU, aliquote di base in percentuale dove il comune non ne ha pubblicate',
  verificata: ESENZIONI_VERIFIED,
  voci: [{ dal: '2020-01-01', valore: ALIQUOTE_DI_LEGGE, law: l160('748-754') }],
  di: ALIQUOTE_DI_LEGGE,
}

const riduzioniTari: Tabella = {
  id: 'tari/riduzioni',
  tributo: 'TARI',
  nome: 'TARI, riduzioni: chi può averle e su quale parte',
  verificata: BONUS.verified,
  voci: Object.entries(RIDUZIONI).map(([code, { law, per, su, suDiNorma }]) => ({
    valore: { [code]: { per: per.join(', '), su: su ?? suDiNorma ?? 'secondo il comune' } },
    law,
  })),
  di: RIDUZIONI,
}

const ravvedimento: Tabella = {
  id: 'ravvedimento/tributi',
  tributo: 'ravvedimento',
  nome: 'Ravvedimento, per quali tributi e con quali codici',
  verificata: TRIBUTI_VERIFIED,
  voci: Object.entries(TRIBUTI).map(([tributo, { law, ...regola }]) => ({ valore: { [tributo]: regola }, law })),
  di: TRIBUTI,
}

const speciali: Tabella = {
  id: 'speciali/tributi',
  tributo: 'IMIS, IMI, ILIA',
  nome: 'IMIS, IMI e ILIA: territorio, termini, minimo, codici',
  verificata: SPECIALI_VERIFIED,
  voci: Object.values(SPECIALI).map(({ law, dal, ...tributo }) => ({
    dal: `${dal}-01-01`,
    valore: { [tributo.sigla]: tributo },
    law,
  })),
  centesimi: ['importo'],
  di: SPECIALI,
}

/** Tables that are not values by date. */
export const DI_ALTRA_FORMA: readonly Tabella[] = [
  gruppoD,
  esenzioni,
  esenzioniTasi,
  aliquoteDiLegge,
  riduzioniTari,
  ravvedimento,
  speciali,
]
