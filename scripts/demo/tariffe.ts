import { asOwner, become } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { idOf } from './rows'

const HERE = 'D150'
const ANNO = 2026

const coppia = (fissa: string, variabile: string) => ({ fissa, variabile })

/** Invented: no comune has these tariffs, this service or this act. Its instalments are after 1 December, so that this year's hold. */
const TARIFFE = {
  domestiche: {
    '1': coppia('0.90', '61'),
    '2': coppia('1.05', '142.40'),
    '3': coppia('1.16', '182.15'),
    '4': coppia('1.25', '224.80'),
    '5': coppia('1.32', '276.30'),
    '6': coppia('1.38', '318.60'),
  },
  nonDomestiche: { '11': coppia('1.82', '2.94'), '13': coppia('1.50', '2.25'), '24': coppia('4.10', '6.65') },
  regole: {
    ...{ giorniAnno: 365, tefa: '5', arrotondamento: 'euro' },
    perequative: [
      { codice: 'UR1', importo: 10 },
      { codice: 'UR2', importo: 150 },
      { codice: 'UR3', importo: 600 },
    ],
    scadenze: [
      { giorno: '2026-12-16', parte: '1/2' },
      { giorno: '2027-02-16', parte: '1/2' },
    ],
  },
  servizio: {
    ...{ gestore: 'Servizi Ambiente Esempio', telefono: '0372 000000', email: 'rifiuti@esempio.it' },
    ...{ reclami: 'reclami@esempio.it', calendario: 'https://esempio.it/calendario' },
    differenziata: { pct: '71.5', anno: 2025 },
  },
}

/** Invented as well: the plot of the demonstration lies on foglio 45 and is declared for 75 euro a square metre. */
const ZONE = {
  zone: [
    { zona: 'B1 (esempio)', destinazione: 'residenziale', fogli: '80-89', valore: 165_00 },
    {
      ...{ zona: 'C2 (esempio)', destinazione: 'residenziale', fogli: '60-69', valore: 120_00 },
      riduzioni: 'meno 20 % per i lotti sotto i 400 m²',
    },
    { zona: 'D1 (esempio)', destinazione: 'produttiva', fogli: '40-49', valore: 70_00 },
    { zona: 'D3 (esempio)', destinazione: 'commerciale', fogli: '45', valore: 110_00 },
  ],
}

/** Which decisions the demonstration invents for the comune, each under its setting and its act. */
const DECISIONI = [
  {
    chiave: 'tari.tariffe',
    valore: TARIFFE,
    atto: { organo: 'consiglio', numero: '12 (esempio)', data: '2026-03-30' },
  },
  { chiave: 'imu.aree', valore: ZONE, atto: { organo: 'giunta', numero: '8 (esempio)', data: '2026-01-22' } },
] as const

/** The tariffs of the TARI and the values of plots that the demonstration is computed with; what is there already stays. */
export const loadTariffe = (ownerUrl: string, by: string): Promise<readonly string[]> =>
  asOwner(ownerUrl, async (tx) => {
    await become(tx, staff(by, 'amministratore', [HERE], 'dimostrazione'))
    const said: string[] = []
    for (const { chiave, valore, atto } of DECISIONI) {
      const held = await tx.parametroEnte.count({ where: { belfiore: HERE, chiave } })
      said.push(`${HERE}: ${chiave} of ${ANNO}, ${held > 0 ? 'was there' : 'invented'}.`)
      if (held > 0) continue
      await tx.parametroEnte.createMany({
        data: [
          {
            ...{ belfiore: HERE, id: idOf(HERE, chiave, String(ANNO)), chiave, pubblico: true, valore, atto },
            ...{ dal: new Date(`${ANNO}-01-01T00:00:00Z`), registratoDa: by },
          },
        ],
      })
    }
    return said
  })
