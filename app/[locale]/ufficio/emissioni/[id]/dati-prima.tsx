import { getLocale } from 'next-intl/server'
import { dayNumber, parseIsoDate } from '../../../../../engine/kernel/dates'
import { localeHref } from '../../../../../i18n/routing'
import {
  contestateInAttesa,
  giorniDecisi,
  statoDati,
  type Contestata,
} from '../../../../../server/emissioni/dati-prima/queries'
import type { EmissioneIntera } from '../../../../../server/emissioni/queries'
import { today } from '../../../../../server/platform/clock'
import type { Scope } from '../../../../../server/platform/scope'
import { DatiPrima } from '../../../../../ui/ufficio/emissioni/dati-prima'

/** What is known of the data of a run before its page is drawn. */
export const leggiDati = async (scope: Scope, run: EmissioneIntera) => {
  const stato = await statoDati(scope, run)
  return {
    stato,
    decisi: stato === undefined ? await giorniDecisi(scope, run.belfiore) : undefined,
    attesa: (stato?.inAttesa ?? 0) > 0 ? await contestateInAttesa(scope, run) : [],
  }
}

const whereOf = (belfiore: string, { proposta, pratica }: Contestata): string =>
  proposta === undefined ? `/ufficio/pratiche/${belfiore.toLowerCase()}/${pratica}` : `/ufficio/proposte/${proposta}`

const daysLeft = (last: string): number => dayNumber(parseIsoDate(last)) - dayNumber(parseIsoDate(today()))

type DatiOfRunProps = {
  readonly run: EmissioneIntera
  readonly letti: Awaited<ReturnType<typeof leggiDati>>
  readonly scope: Scope
  readonly token: string
}

/** The data of a run, sent to people before its amounts are fixed. */
export const DatiOfRun = async ({ run, letti, scope, token }: DatiOfRunProps) => {
  const locale = await getLocale()
  const { id, belfiore, stato, creataDa, trovato } = run
  return (
    <DatiPrima
      {...{ id, token, stato, comune: belfiore, dati: letti.stato, decisi: letti.decisi }}
      leads={scope.role !== 'operatore'}
      made={creataDa === scope.actor}
      quanti={trovato.esiti.pronta ?? 0}
      restano={letti.stato === undefined ? 0 : daysLeft(letti.stato.chiudeIl)}
      attesa={letti.attesa.map((each) => ({ nome: each.nome, href: localeHref(locale, whereOf(belfiore, each)) }))}
    />
  )
}
