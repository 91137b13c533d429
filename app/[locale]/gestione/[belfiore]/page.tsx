import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { findEntiGestiti } from '../../../../server/enti/gestione'
import { requireScope, signedIn } from '../../../../server/platform/auth'
import { today } from '../../../../server/platform/clock'
import { formToken } from '../../../../server/platform/identity/kept-form'
import { date } from '../../../../ui/format'
import { Leave } from '../../../../ui/gestione/leave'
import { GestioneFrame } from '../frame'

type Props = {
  readonly params: Promise<{ readonly belfiore: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('gestione'))('title'),
  robots: { index: false },
})

/** One comune: where it answers and who runs it, and how it leaves. */
const EntePage = async ({ params, searchParams }: Props) => {
  const scope = await requireScope('gestore')
  const code = (await params).belfiore.toUpperCase()
  const ente = (await findEntiGestiti(scope)).find(({ belfiore }) => belfiore === code)
  if (ente === undefined) notFound()
  const t = await getTranslations('gestione')
  const locale = await getLocale()
  const { belfiore, denominazione, host, amministratori, uffici, lingue, dal, al, consegna } = ente
  const facts = [
    ['comune', belfiore],
    ['host', host.join(', ')],
    ['amministratori', amministratori.join(', ')],
    ['nome', uffici.length === 0 ? t('noOffice') : uffici.join(', ')],
    ['lingue', lingue.join(', ')],
  ] as const
  return (
    <GestioneFrame
      title={denominazione}
      lead={al === undefined ? t('since', { day: date(dal, locale) }) : t('until', { day: date(al, locale) })}
      path={`/gestione/${code.toLowerCase()}`}
      esito={(await searchParams).esito}
    >
      <dl className="facts">
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`field.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t('dataText')}</p>
      <Leave
        ente={{ belfiore, denominazione, isLeaving: al !== undefined }}
        consegna={consegna && { giorno: date(today(consegna.il), locale), righe: consegna.righe }}
        token={await formToken((await signedIn())!.session)}
      />
    </GestioneFrame>
  )
}

export default EntePage
