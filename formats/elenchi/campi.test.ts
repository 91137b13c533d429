import { expect, test } from 'vitest'
import { CAMPI_ELENCHI } from '../../contracts/campi-elenchi'
import { ANAGRAFE } from './anagrafe'
import { ESITI_CONSEGNA } from './esiti'
import { LOTTO } from './lotto'
import { POSIZIONI } from './posizioni'
import { UTENZE } from './utenze'

test('every field of a list has words, and no word is of none', () => {
  const fields = [ANAGRAFE, ESITI_CONSEGNA, LOTTO, POSIZIONI, UTENZE].flatMap(({ campi }) =>
    campi.map(({ nome }) => nome),
  )
  expect([...new Set(fields)].sort()).toEqual([...CAMPI_ELENCHI])
})
