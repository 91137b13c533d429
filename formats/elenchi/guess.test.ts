import { describe, expect, test } from 'vitest'
import { utf8 } from '../../testing/bytes'
import { ANAGRAFE } from './anagrafe'
import { guessColumns } from './guess'
import { readHead } from './head'
import { POSIZIONI } from './posizioni'
import { UTENZE } from './utenze'

const guessed = async (elenco: Parameters<typeof guessColumns>[0], text: string) => {
  const { head, samples } = (await readHead(utf8(text)))!
  return guessColumns(elenco, head, samples).map(({ campo, colonna, confidence }) => [campo, colonna, confidence])
}

describe('which column is what', () => {
  test('known headings, in any case and with any points', async () => {
    expect(await guessed(ANAGRAFE, 'COD. FISCALE;COGNOME;Nome;Data di nascità;CodiceFamiglia\n')).toEqual([
      ['codice_fiscale', 'COD. FISCALE', 'name'],
      ['cognome', 'COGNOME', 'name'],
      ['nome', 'Nome', 'name'],
      ['data_nascita', 'Data di nascità', 'name'],
      ['famiglia', 'CodiceFamiglia', 'name'],
    ])
  })

  test('headings that hold the words are less sure, and never take a column from a surer one', async () => {
    expect(await guessed(ANAGRAFE, 'Cognome del residente;Cognome\n')).toEqual([['cognome', 'Cognome', 'name']])
    expect(await guessed(ANAGRAFE, 'Cognome del residente\n')).toEqual([['cognome', 'Cognome del residente', 'words']])
  })

  test('a codice fiscale is known by its cells', async () => {
    expect(await guessed(ANAGRAFE, 'chi;altro\nRSSMRA80A01H501U;1\n;2\n')).toEqual([
      ['codice_fiscale', 'chi', 'content'],
    ])
  })

  test('what is not known is not guessed', async () => {
    expect(await guessed(ANAGRAFE, 'colore;forma\nrosso;tonda\n')).toEqual([])
  })

  test('utenze and positions', async () => {
    expect(await guessed(UTENZE, 'Utenza,Partita IVA,Mq,Fg,Mappale,Sub,Data inizio\n')).toEqual([
      ['codice', 'Utenza', 'name'],
      ['codice_fiscale', 'Partita IVA', 'name'],
      ['superficie', 'Mq', 'name'],
      ['foglio', 'Fg', 'name'],
      ['numero', 'Mappale', 'name'],
      ['subalterno', 'Sub', 'name'],
      ['dal', 'Data inizio', 'name'],
    ])
    expect(
      (await guessed(POSIZIONI, 'CF;Foglio;Particella;% possesso;Utilizzo;Dal\n')).map(([campo]) => campo),
    ).toEqual(['codice_fiscale', 'foglio', 'numero', 'quota', 'uso', 'dal'])
  })

  test('two columns of one name, and one without, are told apart by their place', async () => {
    const { head } = (await readHead(utf8('Via;Via;\n')))!
    expect(head.columns).toEqual(['Via', 'Via 2', 'colonna 3'])
  })
})
