import { describe, expect, test } from 'vitest'
import { allOf, inPieces, latin1 } from '../../testing/bytes'
import { DATI_FABBRICATO, readFabbricati } from './fabbricati'

/** One unit with its five records, as a comune gets them; the unit before 2002 has its rendita in lire too. */
const DATI =
  'D150||1234567|F|002|1|001|A02|04|5,5|112|1440000|743,69|||A|12||T|1|||01011999|15021999|V|000123|001|1999|||||||0012345||7001|7002|CR0001|01031999|VAR|VARIAZIONE DEL QUADRO TARIFFARIO||||'
const FILE = [
  DATI,
  'D150||1234567|F|002|2||0084|00123||0004|||0084|00124||0001||',
  'D150||1234567|F|002|3|236|SOLFERINO|0012|0014||00456|',
  'D150||1234567|F|002|4||0084|00123||0099|',
  'D150||1234567|F|002|5|A|0000123|',
].join('\r\n')

const spoilt = (field: string, value: string): string =>
  DATI.split('|').toSpliced(DATI_FABBRICATO.indexOf(field), 1, value).join('|')

describe('FAB', () => {
  test('the layout has 45 fields', () => expect(DATI_FABBRICATO).toHaveLength(45))

  test('a unit in its five records, field by field', async () => {
    const key = { comune: 'D150', immobile: '1234567', tipo: 'F', progressivo: 2 }
    expect(await allOf(readFabbricati(latin1(FILE)))).toEqual({
      errors: [],
      notices: [],
      records: [
        {
          ...key,
          record: 'dati',
          zona: '001',
          categoria: 'A/2',
          classe: '04',
          consistenza: '5.5',
          superficie: '112',
          rendita: 743_69,
          renditaLire: 1_440_000,
          scala: 'A',
          interni: ['12'],
          piani: ['T', '1'],
          inizio: {
            efficacia: '1999-01-01',
            registrazione: '1999-02-15',
            tipo: 'V',
            numero: '000123',
            progressivo: '001',
            anno: '1999',
            causale: 'VAR',
            descrizione: 'VARIAZIONE DEL QUADRO TARIFFARIO',
          },
          partita: '0012345',
          soppresso: false,
          mutazioneIniziale: '7001',
          mutazioneFinale: '7002',
        },
        {
          ...key,
          record: 'identificativi',
          // graffati: one unit over two particelle
          identificativi: [
            { foglio: '84', numero: '123', subalterno: '4' },
            { foglio: '84', numero: '124', subalterno: '1' },
          ],
        },
        {
          ...key,
          record: 'indirizzi',
          indirizzi: [{ toponimo: '236', indirizzo: 'SOLFERINO', civico1: '12', civico2: '14', codiceStrada: '456' }],
        },
        { ...key, record: 'utilita', utilita: [{ foglio: '84', numero: '123', subalterno: '99' }] },
        { ...key, record: 'riserve', riserve: ['A'] },
      ],
    })
  })

  test.each([
    ['categoria', 'F03', { categoria: 'F/3' }],
    ['categoria', 'D10', { categoria: 'D/10' }],
    ['categoria', 'A/10', { categoria: 'A/10' }],
    ['rendita_euro', '1000', { rendita: 1_000_00 }],
    ['rendita_euro', '0,5', { rendita: 50 }],
    ['partita', 'C', { soppresso: true }],
    ['concl_data_efficacia', '31122024', { fine: { efficacia: '2024-12-31' } }],
    ['sezione', 'A', { sezione: 'A' }],
  ])('%s «%s»', async (field, value, expected) => {
    const { records } = await allOf(readFabbricati(latin1(spoilt(field, value))))
    expect(records[0]).toMatchObject(expected)
  })

  test.each(['rendita_euro', 'rendita_lire', 'categoria', 'superficie', 'gen_data_efficacia'])(
    'without %s it is absent, not zero',
    async (field) => {
      const { records, errors } = await allOf(readFabbricati(latin1(spoilt(field, '   '))))
      expect(errors).toEqual([])
      const name =
        { rendita_euro: 'rendita', rendita_lire: 'renditaLire', gen_data_efficacia: 'inizio.efficacia' }[field] ?? field
      expect(records[0]).not.toHaveProperty(name)
    },
  )

  test.each([
    ['codice_amministrativo', 'D15', 'codice-catastale'],
    ['identificativo_immobile', 'X12', 'identifier'],
    ['identificativo_immobile', '', 'empty'],
    ['progressivo', '-1', 'identifier'],
    ['tipo_immobile', 'T', 'choice'],
    ['tipo_record', '9', 'record-kind'],
    ['categoria', 'A12', 'categoria'],
    ['categoria', 'Z01', 'categoria'],
    ['categoria', 'A00', 'categoria'],
    ['consistenza', 'cinque', 'decimal'],
    ['rendita_euro', '743.69', 'amount'],
    ['rendita_euro', '-743,69', 'amount'],
    ['rendita_euro', '743,691', 'amount'],
    ['rendita_lire', '1.440.000', 'lire'],
    ['gen_data_efficacia', '31021999', 'day-joined'],
    ['gen_data_efficacia', '1999', 'day-joined'],
    ['concl_data_registrazione', '29021900', 'day-joined'],
  ])('%s «%s» is refused as %s, and the next line is read', async (field, value, reason) => {
    const { records, errors } = await allOf(readFabbricati(latin1(`${spoilt(field, value)}\n${FILE}`)))
    expect(errors).toEqual([{ line: 1, field, reason, value }])
    expect(records).toHaveLength(5)
  })

  test.each([
    ['a line cut off', DATI.split('|').slice(0, 30).join('|'), '30'],
    ['a field too many', `${DATI}x|`, '47'],
    ['half an identificativo', 'D150||1234567|F|002|2||0084|00123|', '10'],
    ['three fields', 'D150||1234567', '3'],
  ])('%s: the count of fields is told', async (_, line, value) => {
    const { errors } = await allOf(readFabbricati(latin1(line)))
    expect(errors).toEqual([{ line: 1, field: '', reason: 'field-count', value }])
  })

  test('every error of a line is told, those of what repeats included', async () => {
    const line = spoilt('categoria', 'Z01').replace('743,69', 'molto')
    const { errors } = await allOf(readFabbricati(latin1(line)))
    expect(errors.map(({ reason }) => reason)).toEqual(['categoria', 'amount'])
  })

  test('the separator at the end may be missing', async () => {
    expect(DATI.endsWith('|')).toBe(true)
    expect((await allOf(readFabbricati(latin1(DATI.replace(/\|$/, ''))))).records).toHaveLength(1)
  })

  test('twenty thousand lines come one piece after the other', { timeout: 60_000 }, async () => {
    async function* many() {
      const block = Buffer.from(`${DATI}\n`.repeat(1_000))
      for (let times = 0; times < 20; times++) yield block
    }
    let count = 0
    for await (const batch of readFabbricati(many())) count += batch.length
    expect(count).toBe(20_000)
    expect((await allOf(readFabbricati(inPieces(Buffer.from(DATI), 1)))).records).toHaveLength(1)
  })
})
