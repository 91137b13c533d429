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

/** The tariffs of the TARI that the demonstration's statements are computed with; what is there already stays. */
export const loadTariffe = (ownerUrl: string, by: string): Promise<string> =>
  asOwner(ownerUrl, async (tx) => {
    await become(tx, staff(by, 'amministratore', [HERE], 'dimostrazione'))
    const held = await tx.parametroEnte.count({ where: { belfiore: HERE, chiave: 'tari.tariffe' } })
    if (held > 0) return `${HERE}: tariffs of the TARI were there.`
    await tx.parametroEnte.createMany({
      data: [
        {
          ...{ belfiore: HERE, id: idOf(HERE, 'tari.tariffe', String(ANNO)), chiave: 'tari.tariffe', pubblico: true },
          ...{ valore: TARIFFE, atto: { organo: 'consiglio', numero: '12 (esempio)', data: '2026-03-30' } },
          ...{ dal: new Date(`${ANNO}-01-01T00:00:00Z`), registratoDa: by },
        },
      ],
    })
    return `${HERE}: invented tariffs of the TARI for ${ANNO}, in two instalments.`
  })
