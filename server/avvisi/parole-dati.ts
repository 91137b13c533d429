import type { NomeOggetto, OggettoDati, Tratto, VoceDati } from '../../contracts/dati-prima'
import { VOCI_DATI } from '../../contracts/dati-prima'
import type { Lingua } from '../../contracts/avvisi/lingue'
import { parole, type Parole } from './parole'

/** What people call it: where it is, or else what it is. */
export const nomeDati = ({ t }: Parole, { tipo, indirizzo, codice }: NomeOggetto): string => {
  if (codice !== undefined) {
    const utenza = t(tipo === 'domestica' ? 'utenze.casa' : 'utenze.attivita', { codice })
    return [utenza, indirizzo].filter(Boolean).join(', ')
  }
  if (indirizzo !== undefined) return indirizzo
  return t(tipo === 'T' ? 'dati.tipo.T' : tipo === 'A' ? 'dati.tipo.A' : 'dati.tipo.F')
}

/** Where the Catasto has it; empty where that is not known. */
export const catastoDati = ({ t }: Parole, { foglio, particella, subalterno }: NomeOggetto): string =>
  [
    ...(foglio === undefined ? [] : [t('catasto.foglio', { foglio })]),
    ...(particella === undefined ? [] : [t('catasto.particella', { particella })]),
    ...(subalterno === undefined ? [] : [t('catasto.subalterno', { subalterno })]),
  ].join(', ')

const occupantiDi = ({ t }: Parole, occupanti: string): string =>
  occupanti === '1' ? t('utenze.persona') : t('utenze.persone', { occupanti })

const quotaDi = ({ quota }: Parole, valore: string): string => {
  const [num = 0, den = 1] = valore.split('/').map(Number)
  return quota({ num, den })
}

const valoreDi = (own: Parole, voce: VoceDati, valore: string): string => {
  switch (voce) {
    case 'rendita':
    case 'redditoDominicale':
    case 'valoreVenale':
      return own.euro(Number(valore))
    case 'quota':
      return quotaDi(own, valore)
    case 'uso':
      return own.forse(`uso.${valore}`) ?? valore
    case 'superficie':
      return `${own.decimale(valore)}\u00a0m²`
    case 'occupanti':
      return occupantiDi(own, valore)
    case 'categoria':
    case 'attivita':
    case 'possesso':
      return valore
  }
}

const trattoDi = (own: Parole, voce: VoceDati, { dal, al, valore }: Tratto, solo: boolean): string => {
  const days = { dal: own.giorno(dal), al: own.giorno(al) }
  if (voce === 'possesso') return own.t('dati.possesso', days)
  const said = valoreDi(own, voce, valore)
  return solo ? said : own.t('dati.dalAl', { valore: said, ...days })
}

/** A value, or each with its days. */
export const trattiInParole = (own: Parole, voce: VoceDati, tratti: readonly Tratto[]): string =>
  tratti.map((tratto) => trattoDi(own, voce, tratto, tratti.length === 1)).join('; ')

export const voceInParole = ({ t }: Parole, voce: VoceDati): string => t(`dati.voce.${voce}`)

/** An object as a page shows it. */
export type OggettoDetto = {
  readonly id: string
  readonly nome: string
  readonly catasto: string
  readonly voci: readonly { readonly nome: string; readonly valore: string }[]
}

/** The objects in the words of the papers, so that a page says the same. */
export const oggettiInParole = (oggetti: readonly OggettoDati[], lingua: Lingua): readonly OggettoDetto[] => {
  const own = parole(lingua)
  return oggetti.map(({ id, nome, voci }) => ({
    ...{ id, nome: nomeDati(own, nome), catasto: catastoDati(own, nome) },
    voci: VOCI_DATI.flatMap((voce) => {
      const tratti = voci[voce]
      return tratti === undefined ? [] : [{ nome: voceInParole(own, voce), valore: trattiInParole(own, voce, tratti) }]
    }),
  }))
}
