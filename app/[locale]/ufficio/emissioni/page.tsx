import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TRIBUTI_EMISSIONE } from '../../../../contracts/emissione'
import { listEmissioni } from '../../../../server/emissioni/queries'
import { tariDecisa } from '../../../../server/emissioni/tari'
import { findEnti } from '../../../../server/enti/queries'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../server/platform/scope'
import { NewForm } from '../../../../ui/ufficio/emissioni/new-form'
import { NewTariForm } from '../../../../ui/ufficio/emissioni/new-tari-form'
import { EmissioneOutcome } from '../../../../ui/ufficio/emissioni/outcome'
import { RunList } from '../../../../ui/ufficio/emissioni/run-list'
import { WhichTax } from '../../../../ui/ufficio/emissioni/which-tax'
import { OfficeFrame } from '../office-frame'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('emissioni'))('title'),
  robots: { index: false },
})

const FIELDS = ['belfiore', 'anno', 'rata', 'natura', 'residenza', 'avviso', 'minimo']

/** Runs of statements: those of late, and a new one to try. */
const EmissioniPage = async ({ searchParams }: Props) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const t = await getTranslations('emissioni')
  const query = await searchParams
  const enti = (await findEnti()).filter(({ belfiore }) => scope.comuni.includes(belfiore))
  const names = new Map(enti.map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  const runs = await listEmissioni(scope)
  const anno = Number(today().slice(0, 4))
  const typed = FIELDS.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : []))
  const tributo = TRIBUTI_EMISSIONE.find((one) => one === query.tributo) ?? 'imu'
  const form = {
    ...{ comuni: enti, anni: [anno, anno - 1], token: await formToken(session) },
    typed: Object.fromEntries(typed) as Record<string, string>,
    wrong: typeof query.campi === 'string' ? query.campi.split(' ') : [],
  }
  const here = enti.find(({ belfiore }) => belfiore === query.belfiore) ?? enti[0]
  const decisa =
    tributo === 'tari' && here !== undefined
      ? await tariDecisa(scope, here.belfiore, form.anni.find((one) => String(one) === query.anno) ?? anno)
      : undefined
  return (
    <OfficeFrame title={t('title')} lead={t('lead')}>
      <div className="office-columns mt-8">
        <section className="grid gap-6" aria-labelledby="nuova">
          <EmissioneOutcome code={query.esito} />
          <h2 id="nuova">{t('new')}</h2>
          {scope.role === 'operatore' ? (
            <p>{t('onlyLead')}</p>
          ) : (
            <>
              <WhichTax tributo={tributo} />
              {decisa === undefined ? <NewForm {...form} /> : <NewTariForm {...form} decisa={decisa} />}
            </>
          )}
        </section>
        <section aria-labelledby="fatte">
          <h2 id="fatte">{t('list')}</h2>
          <RunList
            runs={runs.map((run) => ({
              ...run,
              sospesa: run.sospesaPer !== undefined,
              comune: scope.comuni.length > 1 ? (names.get(run.belfiore) ?? run.belfiore) : undefined,
            }))}
          />
        </section>
      </div>
    </OfficeFrame>
  )
}

export default EmissioniPage
