/** The words of a paper, for another module that writes in the same way. */
export { parole, parolaIn, type Parole, type Valori } from '../parole'
