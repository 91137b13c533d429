import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { dayToTyped } from '../../../../../contracts/parametri/atto'
import {
  chiaveConservazione,
  classeIn,
  readConservazione,
  typedConservazione,
  type ClasseConservata,
} from '../../../../../contracts/parametri/conservazione'
import { localeHref } from '../../../../../i18n/routing'
import { storiaDi } from '../../../../../server/parametri/queries'
import { today } from '../../../../../server/platform/clock'
import { ConservazioneForm, TerminiConservati } from '../../../../../ui/parametri/conservazione'
import { Storia } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'
import { terminiDi } from './load'

const PAGE = '/ufficio/aliquote/conservazione'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.conservazione'))('title'),
  robots: { index: false },
})

/** For how long the comune keeps what it knows, class by class; who decides changes one class at a time. */
const ConservazionePage = async ({ searchParams }: Props) => {
  const opened = await apri(PAGE, searchParams)
  const { scope, query, posted, form, belfiore, denominazione, open, token } = opened
  const words = await getTranslations('parametri.conservazione')
  const locale = await getLocale()
  const classe = classeIn(form?.get('classe') ?? query.classe)
  const read = posted ? readConservazione(typedConservazione(posted), today()) : undefined
  const problems = read && !read.ok ? read.problems : []
  const typed = form
    ? typedConservazione(form)
    : { ...typedConservazione(new URLSearchParams()), dal: dayToTyped(today()) }
  const hrefOf = (one: ClasseConservata): string =>
    localeHref(locale, `${PAGE}?${new URLSearchParams({ comune: belfiore, classe: one })}#modulo`)
  return (
    <Frame title={words('title')} lead={words('lead', { comune: denominazione })}>
      <Notizie
        problems={problems}
        about={() => words('anni')}
        esito={query.esito}
        found={opened.before !== undefined}
        readOnly={!open}
      />
      <TerminiConservati termini={await terminiDi(scope, belfiore)} hrefOf={hrefOf} open={open} />
      {classe === undefined ? null : (
        <>
          {open ? <ConservazioneForm {...{ comune: belfiore, classe, typed, problems }} token={token} /> : null}
          <Storia
            righe={storiaShown(await storiaDi(scope, belfiore, chiaveConservazione(classe)))}
            comune={open ? belfiore : undefined}
          />
        </>
      )}
    </Frame>
  )
}

export default ConservazionePage
