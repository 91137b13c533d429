import { destinatarioSchema } from '../../contracts/avviso'
import type { RuoloErede } from '../../contracts/eredi'
import type { Tx } from '../platform/db'
import type { Avviso, Copia } from './avviso.types'
import { indirizzoDi, nomeDi } from './destinatario'

type Found = Awaited<ReturnType<Tx['copiaAvviso']['findFirstOrThrow']>>

export const toCopia = ({ codiceFiscale, ordine, ruolo, codice, destinatario }: Found): Copia => ({
  ...{ codiceFiscale, ordine, codice, ruolo: ruolo as RuoloErede },
  destinatario: destinatarioSchema.parse(destinatario),
})

/** Who a statement goes to, and where: its person, or the heir whose copy it is. */
export const aChi = ({ codiceFiscale, destinatario, copia }: Avviso): Pick<Copia, 'codiceFiscale' | 'destinatario'> =>
  copia ?? { codiceFiscale, destinatario }

/** What its F24 says besides: the heir who pays what another owed. */
export const coobbligatoDi = ({ codiceFiscale, codice }: Copia) => ({
  ...{ codiceFiscaleCoobbligato: codiceFiscale, codiceIdentificativo: codice },
})

/** The statement as that heir received it: the same debt and number, their name and address, their code on the F24. */
export const perErede = (avviso: Avviso, copia: Copia): Avviso => {
  const { prospetto, contribuente } = avviso
  const { codiceFiscale, ruolo, codice, destinatario } = copia
  const chi = { nome: nomeDi(destinatario), codiceFiscale, indirizzo: indirizzoDi(destinatario) }
  return {
    ...{ ...avviso, copia },
    ...(contribuente && { contribuente: { ...contribuente, ...coobbligatoDi(copia) } }),
    ...(prospetto?.defunto && {
      prospetto: { ...prospetto, destinatario: chi, defunto: { ...prospetto.defunto, ruolo, codice } },
    }),
  }
}
