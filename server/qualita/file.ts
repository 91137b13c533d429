import { stringify } from 'csv-stringify/sync'
import { LICENZA_APERTA, type Formato } from '../../contracts/dati/insiemi'
import { MENO_DI, type CifraPareri, type Qualita } from '../../contracts/qualita'
import type { IsoDate } from '../../engine/kernel/dates'

/** Whose figures, and of which day. `belfiore` undefined: of all comuni of the installation. */
export type Testata = { readonly belfiore: string | undefined; readonly giorno: IsoDate }

const COLONNE = [
  ...['belfiore', 'giorno', 'tema', 'anno', 'voce', 'ricevute', 'risposte', 'giorni_meta', 'giorni_95', 'con_termine'],
  ...['in_tempo', 'in_ritardo', 'pareri', 'media', 'stelle_1', 'stelle_2', 'stelle_3', 'stelle_4', 'stelle_5'],
] as const

type Riga = Readonly<Partial<Record<(typeof COLONNE)[number], string | number>>>

const stelleOf = (cifra: CifraPareri | undefined): Riga =>
  cifra === undefined
    ? {}
    : {
        pareri: cifra.pareri,
        media: cifra.media,
        ...Object.fromEntries(cifra.stelle.map((count, at) => [`stelle_${at + 1}`, count])),
      }

const known = (row: Readonly<Record<string, string | number | undefined>>): Riga =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))

/** One row a figure: `voce` is a procedure or a service, empty for all together. What is not told is left empty. */
const righe = ({ belfiore, giorno }: Testata, { pratiche, servizi, chiarezza }: Qualita): readonly Riga[] => {
  const head = known({ belfiore, giorno })
  return [
    ...pratiche.map((each) => ({
      ...head,
      tema: 'richieste',
      anno: each.anno,
      ...known({
        voce: each.procedura,
        ricevute: each.ricevute,
        risposte: each.decise,
        giorni_meta: each.mediana,
        giorni_95: each.novantacinque,
        con_termine: each.conTermine,
        in_tempo: each.inTempo,
        in_ritardo: each.inRitardo,
      }),
    })),
    ...servizi.map(({ servizio, cifra }) => ({ ...head, tema: 'servizi', voce: servizio, ...stelleOf(cifra) })),
    { ...head, tema: 'chiarezza', ...stelleOf(chiarezza) },
  ]
}

/** The figures as a file: CSV as the other open data are, or JSON with its licence. */
export const fileQualita = (formato: Formato, testata: Testata, qualita: Qualita): string => {
  const rows = righe(testata, qualita)
  if (formato === 'csv')
    return stringify([...rows], { header: true, columns: [...COLONNE], record_delimiter: 'windows' })
  const head = { insieme: 'qualita', licenza: LICENZA_APERTA.nome, giorno: testata.giorno, menoDi: MENO_DI }
  return `${JSON.stringify({ ...head, belfiore: testata.belfiore ?? null, righe: rows })}\n`
}
