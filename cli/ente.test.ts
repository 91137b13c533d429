import { describe, expect, test } from 'vitest'
import { UsageError } from './command'
import { conserva } from './conserva'
import { ente } from './ente'
import { importa } from './import'
import { persona } from './persona'

const CF = 'SRTNNA75L61D150N'
const WRONG: readonly (readonly [typeof ente, string, RegExp])[] = [
  [ente, '', /add, export, remove o list/],
  [ente, 'drop', /add, export, remove o list/],
  [ente, `add --comune cremona --host a.example.it --amministratore ${CF} --da ${CF}`, /Da correggere: comune/],
  [ente, `add --comune D150 --amministratore ${CF} --da ${CF}`, /Da correggere: host/],
  [ente, `add --comune D150 --host https://a.it --amministratore ${CF} --da ${CF}`, /Da correggere: host/],
  [ente, `add --comune D150 --host a.example.it --amministratore ${CF}`, /Manca --da/],
  [ente, `add --comune D150 --host a.example.it --amministratore ${CF} --da MARIO`, /--da non è un codice fiscale/],
  [ente, 'add --file nessuno.json', /non riusciamo a leggere/i],
  [ente, `export --comune D150 --da ${CF}`, /Manca --in/],
  [ente, `export --comune 0000 --in x --da ${CF}`, /codice catastale/],
  [ente, `remove --comune D150 --in x --da ${CF}`, /--conferma D150/],
  [ente, `remove --comune D150 --in x --da ${CF} --conferma D151`, /--conferma D150/],
  [persona, `--comune D150 --codice-fiscale X --da ${CF} --motivo prova`, /--codice-fiscale non è/],
  [persona, `--comune D150 --codice-fiscale ${CF} --da ${CF}`, /Manca --motivo/],
  [importa, `--comune D150 --tipo visure --file x --da ${CF}`, /--tipo vuole uno di/],
  [importa, `--comune D150 --tipo terreni --file nessuno.ter --da ${CF}`, /non c’è/],
  [
    importa,
    `--comune D150 --tipo anagrafe --file package.json --da ${CF} --colonne cognome=Cognome`,
    /manca codice_fiscale/,
  ],
  [conserva, `--comune D150 --da ${CF}`, /--classe vuole/],
  [conserva, `--comune D150 --classe tutto --da ${CF}`, /--classe vuole/],
]

describe('what cannot be done is said before a database is looked for', () => {
  const cases = WRONG.map(([command, args, sentence]) => ({ command, args, sentence }))
  test.each(cases)('«$args»', async ({ command, args, sentence }) => {
    const error: unknown = await command.run(args.split(' ').filter(Boolean)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).sentence.it).toMatch(sentence)
    expect((error as UsageError).sentence.en).not.toBe((error as UsageError).sentence.it)
  })
})
