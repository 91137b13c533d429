import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localeHref } from '../../../i18n/routing'
import { signedIn } from '../../../server/platform/auth'
import { lasting } from '../../../server/platform/identity/session'
import { SessionEnd } from '../../../ui/accesso/session-end'
import { Breadcrumb } from '../../../ui/components/breadcrumb'
import type { NoticeTone } from '../../../ui/components/notice'
import { Outcome } from '../../../ui/components/outcome'

const TONES = {
  entrato: 'ok',
  finito: 'ok',
  continua: 'ok',
  nome: 'bad',
  consegna: 'wait',
  assente: 'wait',
  'non-raggiungibile': 'bad',
} as const satisfies Record<string, NoticeTone>

type FrameProps = {
  readonly title: string
  readonly lead: string
  readonly path: string
  readonly esito?: string | string[] | undefined
  readonly children: ReactNode
}

/** Around a page of the gestore. */
export const GestioneFrame = async ({ title, lead, path, esito, children }: FrameProps) => {
  const t = await getTranslations('gestione')
  const locale = await getLocale()
  const { session } = (await signedIn())!
  const above = path === '/gestione' ? [] : [{ name: t('title'), href: localeHref(locale, '/gestione') }]
  const home = { name: (await getTranslations('home'))('title'), href: localeHref(locale, '/') }
  return (
    <>
      <Breadcrumb path={[home, ...above]} here={title} />
      <div className="wrap">
        <div className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-8">
          <Outcome
            tones={TONES}
            code={esito}
            words={(one) => ({ title: t(`esito.${one}.title`), text: t(`esito.${one}.text`) })}
          />
          {children}
        </div>
        <SessionEnd end={lasting(session)} back={localeHref(locale, path)} />
      </div>
    </>
  )
}
