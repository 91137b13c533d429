import type { Blocco, Testi } from '../../contracts/avvisi/foglio'
import type { Prospetto, ScadenzaProspetto } from '../../contracts/avvisi/prospetto'
import type { Parole } from './parole'
import type { Ognuna } from './ognuna'

/** `Acconto`, `Rata 2`. */
export const rataDi = ({ t, forse }: Parole, rata: string): string =>
  forse(`rata.${rata}`) ?? t('rata.numero', { numero: rata })

/** What is left, the first to be paid first. */
export const aperte = ({ scadenze }: Prospetto): readonly ScadenzaProspetto[] =>
  scadenze.filter(({ resta }) => resta > 0)

const entroDi = ({ t, giornoIntero }: Parole, { emessoIl }: Prospetto, giorno: string | undefined): string => {
  if (giorno === undefined) return t('somma.senzaGiorno')
  return t(giorno < emessoIl ? 'somma.era' : 'somma.entro', { giorno: giornoIntero(giorno) })
}

/** The answer: the first sum that is due, and by when. */
export const somma = (prospetto: Prospetto, ognuna: Ognuna): Blocco => {
  const { tributo, anno, comune, resta } = prospetto
  const [first, ...rest] = aperte(prospetto)
  const tax = tributo.toUpperCase()
  const where = ({ t }: Parole): string => t('comune', { nome: comune.nome, sigla: comune.sigla })
  if (first === undefined) {
    const sotto = ognuna((parole) => {
      const about = parole.t('testata', { comune: where(parole), tax, year: anno })
      return resta < 0 ? `${about}. ${parole.t('somma.inPiu', { importo: parole.euro(-resta) })}` : `${about}.`
    })
    return { tipo: 'somma', entro: ognuna(({ t }) => t('somma.niente')), importo: '', sotto }
  }
  return {
    tipo: 'somma',
    entro: ognuna((parole) => entroDi(parole, prospetto, first.giorno)),
    importo: ognuna(({ euro }) => euro(first.resta))[0]!,
    sotto: ognuna((parole) => {
      const rata = rataDi(parole, first.rata)
      const che = parole.t('somma.che', { rata, tax, year: anno, comune: where(parole) })
      return rest.length === 0 ? che : `${che} ${parole.t('somma.tutto', { year: anno, importo: parole.euro(resta) })}`
    }),
  }
}

/** Each instalment with its day, what was paid of it and what is left. */
export const scadenze = (prospetto: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const { anno, emessoIl } = prospetto
  const euro = (cents: number): Testi => ognuna((parole) => parole.euro(cents))
  const late = aperte(prospetto).filter(({ giorno }) => giorno !== undefined && giorno < emessoIl)
  return [
    { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('scadenze.titolo')) },
    {
      tipo: 'tabella',
      nome: ognuna(({ t }) => t('scadenze.nome', { year: anno })),
      colonne: [
        { nome: ognuna(({ t }) => t('scadenze.rata')), larga: 18 },
        { nome: ognuna(({ t }) => t('scadenze.giorno')), larga: 31 },
        { nome: ognuna(({ t }) => t('scadenze.importo')), larga: 17, aDestra: true },
        { nome: ognuna(({ t }) => t('scadenze.versato')), larga: 17, aDestra: true },
        { nome: ognuna(({ t }) => t('scadenze.resta')), larga: 17, aDestra: true },
      ],
      righe: prospetto.scadenze.map(({ rata, giorno, importo, versato, resta }) => [
        ognuna((parole) => rataDi(parole, rata)),
        ognuna((parole) => (giorno === undefined ? parole.t('scadenze.daDecidere') : parole.giorno(giorno))),
        ...[importo, versato, resta].map(euro),
      ]),
    },
    ...late.map(({ giorno }): Blocco => ({
      tipo: 'testo',
      testi: ognuna((parole) => parole.t('scadenze.passata', { giorno: parole.giorno(giorno!) })),
    })),
  ]
}

/** What reached the comune for the year. */
export const versamenti = ({ versamenti: own, anno }: Prospetto, ognuna: Ognuna): readonly Blocco[] => {
  const title: Blocco = { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('versamenti.titolo')) }
  if (own.length === 0) {
    return [title, { tipo: 'testo', testi: ognuna(({ t }) => t('versamenti.nessuno', { year: anno })) }]
  }
  return [
    title,
    {
      tipo: 'tabella',
      nome: ognuna(({ t }) => t('versamenti.nome', { year: anno })),
      colonne: [
        { nome: ognuna(({ t }) => t('versamenti.giorno')), larga: 40 },
        { nome: ognuna(({ t }) => t('versamenti.mezzo')), larga: 22 },
        { nome: ognuna(({ t }) => t('versamenti.codice')), larga: 18 },
        { nome: ognuna(({ t }) => t('versamenti.importo')), larga: 20, aDestra: true },
      ],
      righe: own.map(({ giorno, mezzo, codice = '', importo }) => [
        ognuna((parole) => parole.giorno(giorno)),
        ognuna(({ t, forse }) => forse(`versamenti.${mezzo}`) ?? t('versamenti.altro')),
        ognuna(() => codice),
        ognuna(({ cifra }) => cifra(importo)),
      ]),
    },
  ]
}

const marcata = ({ t }: Parole, rata: string): string =>
  rata === 'acconto' ? t('pagare.acconto') : rata === 'saldo' ? t('pagare.saldo') : t('pagare.accontoSaldo')

const righeF24 = (prospetto: Prospetto, own: ScadenzaProspetto, ognuna: Ognuna): Blocco => {
  const { tributo, anno, comune } = prospetto
  const isImu = tributo === 'imu'
  const rows = own.righe.filter(({ codice, importo }) => codice !== undefined && importo > 0)
  return {
    tipo: 'tabella',
    nome: ognuna((parole) => parole.t('pagare.nome', { rata: rataDi(parole, own.rata) })),
    colonne: [
      { nome: ognuna(({ t }) => t('pagare.codice')), larga: 13 },
      { nome: ognuna(({ t }) => t('pagare.ente')), larga: 25 },
      { nome: ognuna(({ t }) => t(isImu ? 'pagare.immobili' : 'pagare.rateazione')), larga: 16 },
      { nome: ognuna(({ t }) => t('pagare.rata')), larga: 18 },
      { nome: ognuna(({ t }) => t('pagare.anno')), larga: 10 },
      { nome: ognuna(({ t }) => t('pagare.importo')), larga: 18, aDestra: true },
    ],
    righe: rows.map(({ codice = '', importo, immobili, rateazione = '' }) => [
      ognuna(() => codice),
      ognuna(() => `${comune.belfiore} (${comune.nome})`),
      ognuna(() => (isImu ? String(immobili ?? '') : rateazione)),
      ognuna((parole) => (isImu ? marcata(parole, own.rata) : rataDi(parole, own.rata))),
      ognuna(() => String(anno)),
      ognuna(({ cifra }) => cifra(importo)),
    ]),
  }
}

/** By which way and with which rows; `f24`: the forms are in the same file. */
export const comePagare = (prospetto: Prospetto, ognuna: Ognuna, f24: boolean): readonly Blocco[] => {
  const open = aperte(prospetto).filter(({ giorno }) => giorno === undefined || giorno >= prospetto.emessoIl)
  const title: Blocco = { tipo: 'titolo', livello: 2, testi: ognuna(({ t }) => t('pagare.titolo')) }
  const text = (write: (parole: Parole) => string): Blocco => ({ tipo: 'testo', testi: ognuna(write) })
  if (open.length === 0) {
    return aperte(prospetto).length > 0 ? [] : [title, text(({ t }) => t('pagare.niente'))]
  }
  return [
    title,
    text(({ t }) => t(f24 ? 'pagare.f24' : 'pagare.senza')),
    ...(f24 && open.length > 1 ? [text(({ t }) => t('pagare.uno'))] : []),
    text(({ t }) => t('pagare.copia')),
    ...open.flatMap((own): Blocco[] => {
      const { operazione } = own
      const rows = righeF24(prospetto, own, ognuna)
      const codice = operazione === undefined ? [] : [text(({ t }) => t('pagare.operazione', { codice: operazione }))]
      return [rows, ...codice]
    }),
    text(({ t }) => t('pagare.tardi')),
  ]
}
