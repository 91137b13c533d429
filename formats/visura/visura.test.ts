import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_VISURA, readVisura } from './visura'

/** Of a person, as a table: what a reader's text selection gives. Everybody is invented. */
const PER_SOGGETTO = `
Direzione Provinciale di Cremona
Ufficio Provinciale - Territorio
Servizi Catastali
Visura attuale per soggetto
Situazione degli atti informatizzati al 12/03/2026
Visura n.: T123456 Pag: 1
Dati della richiesta FERRARI LUCIA
Terreni e Fabbricati siti in tutta la provincia di CREMONA
Soggetto individuato FERRARI LUCIA nata a CREMONA il 12/07/1958 C.F.: FRRLCU58L52D150O
1. Immobili siti nel Comune di CREMONA(Codice D150) Catasto dei Fabbricati
N. DATI IDENTIFICATIVI DATI DI CLASSAMENTO ALTRE INFORMAZIONI
Sezione Foglio Particella Sub Zona Micro Categoria Classe Consistenza Superficie Rendita Indirizzo
1 80 123 4 1 A/3 3 5 vani Totale: 98 m² Totale escluse aree scoperte**: 95 m² Euro 743,69 VIA DANTE n. 12 piano: 2
2 80 123 18 1 C/6 4 14 m² Totale: 15 m² Euro 61,46 VIA DANTE n. 12 piano: S1
Totale: vani 5 m² 14 Rendita: Euro 805,15
Intestazione degli immobili indicati al n.1
N. DATI ANAGRAFICI CODICE FISCALE DIRITTI E ONERI REALI
1 FERRARI LUCIA nata a CREMONA il 12/07/1958 FRRLCU58L52D150O* (1) Proprieta' 1/2 in regime di comunione dei beni
2 GALLI BRUNO nato a CREMONA il 03/02/1955 GLLBRN55B03D150X* (1) Proprieta' 1/2 in regime di comunione dei beni
2. Immobili siti nel Comune di CREMA(Codice D142) Catasto dei Terreni
N. Foglio Particella Sub Porz Qualità Classe Superficie(m²) ha are ca Deduz Reddito
1 12 345 SEMIN IRRIG 2 1 20 30 Euro 85,34 L. 165.240 Euro 70,12 L. 135.770 FRAZIONAMENTO
Totale: Superficie 01.20.30 Redditi: Dominicale Euro 85,34 Agrario Euro 70,12
Intestazione degli immobili indicati al n.2
N. DATI ANAGRAFICI CODICE FISCALE DIRITTI E ONERI REALI
1 GALLI BRUNO nato a CREMONA il 03/02/1955 GLLBRN55B03D150X* (1) Proprieta' 2/3
2 FERRARI LUCIA nata a CREMONA il 12/07/1958 FRRLCU58L52D150O* (1) Proprieta' 1/3
Totale Generale: vani 5 m² 14 Rendita: Euro 805,15
* Codice Fiscale Validato in Anagrafe Tributaria
`

/** Of an immobile, one thing a line. */
const PER_IMMOBILE = `
Visura attuale per immobile
Situazione degli atti informatizzati al 16/06/2026
Immobile di catasto fabbricati
> Dati identificativi
Comune di CREMONA (D150) (CR)
Foglio 80 Particella 123 Subalterno 7
> Indirizzo
VIA DANTE n. 12 Piano 3
> Dati di classamento
Rendita: Euro 1.234,56
Zona censuaria 1,
Categoria A/2a), Classe 3, Consistenza 6,5 vani
> Dati di superficie
Totale: 110 m2 Totale escluse aree scoperte b): 104 m2
> Intestati catastali
1. FERRARI LUCIA (CF FRRLCU58L52D150O) nata a CREMONA (CR) il 12/07/1958
Diritto di: Usufrutto per 1/1
2. GALLI ANNA (CF GLLNNA85D41D150A) nata a CREMONA (CR) il 01/04/1985
Diritto di: Nuda proprieta' per 1/1
`

const immobiliOf = (text: string) => {
  const read = readVisura(text)
  if (!read.ok) throw new Error(read.code)
  return read
}

describe('the table of a person', () => {
  const { immobili, nudaProprieta } = immobiliOf(PER_SOGGETTO)

  test('each immobile once: totals are nobody’s', () => expect(immobili).toHaveLength(3))

  test('the dwelling, with the share of the person the visura is of', () => {
    expect(immobili[0]).toEqual({
      comune: { codice: 'D150', nome: 'CREMONA' },
      catasto: 'fabbricati',
      categoria: 'A/3',
      rendita: 743_69,
      quota: '1/2',
      manca: [],
    })
  })

  test('its garage', () => expect(immobili[1]).toMatchObject({ categoria: 'C/6', rendita: 61_46, quota: '1/2' }))

  test('the field in the other comune: the dominicale, not the agrario, and her third, not his two', () => {
    expect(immobili[2]).toEqual({
      comune: { codice: 'D142', nome: 'CREMA' },
      catasto: 'terreni',
      dominicale: 85_34,
      quota: '1/3',
      manca: [],
    })
  })

  test('nothing of it is bare ownership', () => expect(nudaProprieta).toBe(0))

  test('no name, no codice fiscale, no address, no sheet comes out', () => {
    const told = JSON.stringify(immobiliOf(PER_SOGGETTO))
    expect(told).not.toMatch(/FERRARI|GALLI|LUCIA|FRRLCU|GLLBRN|DANTE|foglio|particella|345/i)
  })
})

describe('the sheet of an immobile', () => {
  test('the rendita that stands before its categoria; the usufrutto pays, the bare ownership does not', () => {
    expect(immobiliOf(PER_IMMOBILE)).toEqual({
      ok: true,
      nudaProprieta: 0,
      immobili: [
        {
          comune: { codice: 'D150', nome: 'CREMONA' },
          catasto: 'fabbricati',
          categoria: 'A/2',
          rendita: 1_234_56,
          quota: '1/1',
          manca: [],
        },
      ],
    })
  })

  test('a field: its dominicale by name', () => {
    const terreno = `Visura attuale per immobile\nImmobile di catasto terreni\nComune di CREMONA (D150) (CR)
Redditi: dominicale Euro 12,80 agrario Euro 9,15\nParticella con qualità: SEMINATIVO di classe 2
> Intestati catastali\n1. FERRARI LUCIA (CF FRRLCU58L52D150O)\nDiritto di: Proprieta' per 1000/1000`
    expect(immobiliOf(terreno).immobili).toEqual([
      {
        comune: { codice: 'D150', nome: 'CREMONA' },
        catasto: 'terreni',
        dominicale: 12_80,
        quota: '1/1',
        manca: [],
      },
    ])
  })
})

const withOwners = (owners: string): string =>
  `Visura attuale per immobile, Catasto dei Fabbricati\nComune di CREMONA (D150)
1 80 123 4 A/3 3 5 vani Euro 500,00\nIntestati\n${owners}`

describe('what cannot be known is asked', () => {
  test.each([
    ['no owners', '', undefined],
    ['shares that differ, of nobody in particular', "Proprieta' 1/3\nProprieta' 2/3", undefined],
    ['equal shares: whoever it is', "Proprieta' 1/3\nProprieta' 1/3\nProprieta' 1/3", '1/3'],
    ['a share above the whole is none', "Proprieta' 3/2", undefined],
    ['a share of zero is none', "Proprieta' 0/1", undefined],
  ])('%s', (_, owners, quota) => {
    const [immobile] = immobiliOf(withOwners(owners)).immobili
    expect(immobile?.quota).toBe(quota)
    expect(immobile?.manca).toEqual(quota === undefined ? ['quota'] : [])
  })

  test('two lines of one person are not added up for them', () => {
    const text = PER_SOGGETTO.replace(
      'GALLI BRUNO nato a CREMONA il 03/02/1955 GLLBRN55B03D150X* (1) Proprieta',
      'FERRARI LUCIA FRRLCU58L52D150O* (1) Proprieta',
    )
    expect(immobiliOf(text).immobili[0]?.manca).toEqual(['quota'])
  })

  test('a rendita that is not there', () => {
    const text = withOwners("Proprieta' 1/1").replace('Euro 500,00', '')
    expect(immobiliOf(text).immobili[0]?.manca).toEqual(['rendita'])
  })

  test('a category without a rendita by its nature misses nothing', () => {
    const text = withOwners("Proprieta' 1/1").replace('A/3', 'F/2').replace('Euro 500,00', '')
    expect(immobiliOf(text).immobili[0]?.manca).toEqual([])
  })

  test('bare ownership alone owes nothing: it is counted, not computed', () => {
    expect(readVisura(withOwners("Nuda proprieta' 1/1"))).toEqual({ ok: true, immobili: [], nudaProprieta: 1 })
  })
})

describe('what is no visura', () => {
  test.each([
    ['empty', '  \n'],
    ['not-visura', 'Gentile signora, le ricordiamo che la rendita è stata pagata: Euro 500,00, categoria A/3.'],
    ['storica', PER_SOGGETTO.replace('Visura attuale', 'Visura storica')],
    ['nothing-read', 'Visura attuale per soggetto\nSituazione degli atti informatizzati\nNessuna corrispondenza'],
    ['too-long', 'a'.repeat(MAX_VISURA + 1)],
  ] as const)('%s', (code, text) => expect(readVisura(text)).toEqual({ ok: false, code }))
})

test('whatever is pasted, it answers, quickly', () => {
  const words = fc.constantFrom(
    'Comune di',
    'CREMONA',
    '(D150)',
    'Catasto',
    'dei',
    'Terreni',
    'A/3',
    'Euro',
    '1.2,00',
    '9/',
    '/0',
    "Proprieta'",
    '\n',
  )
  fc.assert(fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => void readVisura(parts.join(' '))))
  for (const piece of [
    'Comune di AAAA ',
    'propriet ',
    'Euro 1.111',
    'euro 1,00 ',
    '1/',
    'catasto ',
    "Proprieta' per ",
  ]) {
    const text = `visura catasto ${piece.repeat(Math.floor(300_000 / piece.length))}`
    expect(typeof readVisura(text).ok).toBe('boolean')
  }
})
