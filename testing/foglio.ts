import type { Blocco, Foglio } from '../contracts/avvisi/foglio'

const textsOf = (blocco: Blocco): readonly string[] => {
  switch (blocco.tipo) {
    case 'titolo':
    case 'testo':
      return blocco.testi
    case 'elenco':
      return blocco.voci.flat()
    case 'dati':
      return blocco.voci.flatMap(({ nome, valore }) => [...nome, ...valore])
    case 'tabella':
      return [...blocco.colonne.flatMap(({ nome }) => nome), ...blocco.righe.flat(2)]
    case 'somma':
      return [...blocco.entro, blocco.importo, ...blocco.sotto]
    case 'codice':
      return blocco.testi.flat()
  }
}

/** All that a paper says, for a test to look into. */
export const wordsOf = ({ blocchi }: Foglio): string => blocchi.flatMap(textsOf).join('\n')
