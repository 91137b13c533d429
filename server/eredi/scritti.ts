import type { DestinatarioAvviso } from '../../contracts/avviso'
import type { RuoloErede } from '../../contracts/eredi'
import { Prisma } from '../platform/db'

/** Somebody who is written to about what a person who died owed. */
export type EredeScritto = {
  readonly codiceFiscale: string
  readonly ruolo: RuoloErede
  /** Codice identificativo of the F24. */
  readonly codice: string
  /** Name and address, as they stand now. */
  readonly destinatario: DestinatarioAvviso
}

/**
 * Who is written to in the place of a person (`s`) who died, as a JSON array in the order of their codes; null where nobody is confirmed. Where one
 * is written to for all, only that one. Who died too is not written to.
 */
export const EREDI_SCRITTI = Prisma.sql`(
  select json_agg(json_build_object('codiceFiscale', e.erede, 'ruolo', e.ruolo, 'codice', e.codice, 'destinatario',
    case when e.nome is null then json_build_object('cognome', k.cognome, 'nome', k.nome, 'denominazione', k.denominazione,
      'indirizzo', k.indirizzo, 'civico', k.civico, 'cap', k.cap, 'localita', k.localita, 'residenza', k.residenza)
    else json_build_object('denominazione', e.nome, 'indirizzo', e.indirizzo, 'civico', e.civico, 'cap', e.cap,
      'localita', e.localita) end) order by e.erede)
  from erede e left join lateral (
    select * from dato_soggetto k where k.belfiore = e.belfiore and k.codice_fiscale = e.erede and k.superato_il is null
    order by k.registrato_il desc, k.id limit 1) k on true
  where e.belfiore = s.belfiore and e.codice_fiscale = s.codice_fiscale and e.superato_il is null and k.deceduto_il is null
    and (e.unico or not exists (select from erede u where u.belfiore = e.belfiore and u.codice_fiscale = e.codice_fiscale
      and u.superato_il is null and u.unico)))`
