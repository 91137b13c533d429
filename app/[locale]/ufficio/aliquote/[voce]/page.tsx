import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { isVoce } from '../../../../../contracts/parametri/tariffe'
import { localeHref } from '../../../../../i18n/routing'
import { campoName } from '../../../../../ui/parametri/campo-name'
import { Storia } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { EffettoVoce } from '../effetto-voce'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'
import { TariffeForm } from './form'
import { anniDi, annoDi, readTariffe, startOf, tenutoDi } from './read'

type Props = {
  readonly params: Promise<{ readonly voce: string }>
  readonly searchParams: Cerca
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri'))('title'),
  robots: { index: false },
})

/** Tariffs of a year: the figures, their act, and what they change before they are saved. */
const TariffePage = async ({ params, searchParams }: Props) => {
  const { voce } = await params
  if (!isVoce(voce)) notFound()
  const page = `/ufficio/aliquote/${voce}`
  const opened = await apri(page, searchParams)
  const { scope, query, posted, form, belfiore, denominazione, open, token } = opened
  const anno = annoDi(voce, form?.get('anno') ?? query.anno)
  const names = await getTranslations('parametri.tariffe')
  const locale = await getLocale()
  const tenuto = await tenutoDi(scope, voce, belfiore, anno)
  const letto = form ? readTariffe(form, tenuto) : startOf(tenuto)
  const amounts = { prima: (tenuto.now ?? tenuto.before)?.valore, dopo: letto.value?.valore }
  const seen = posted !== undefined && open && letto.value !== undefined
  const shown = posted ? letto : { ...letto, problems: [] }
  return (
    <Frame
      title={names(`voce.${voce}.title`, { anno: String(anno) })}
      lead={names(`voce.${voce}.lead`, { comune: denominazione })}
    >
      <Notizie
        problems={shown.problems}
        about={(field) => campoName(names, field)}
        esito={query.esito}
        found={opened.before !== undefined}
        readOnly={!open}
      />
      {seen ? <EffettoVoce scope={scope} of={{ voce, belfiore, anno }} values={amounts} /> : null}
      <ul className="plain-list">
        {anniDi(voce)
          .filter((each) => each !== anno)
          .map((each) => (
            <li key={each}>
              <a href={localeHref(locale, `${page}?comune=${belfiore}&anno=${String(each)}`)}>
                {names(`voce.${voce}.card`, { anno: String(each) })}
              </a>
            </li>
          ))}
      </ul>
      <TariffeForm tenuto={tenuto} letto={shown} token={token} open={open} seen={seen} />
      <Storia righe={storiaShown(tenuto.storia)} comune={open ? belfiore : undefined} />
    </Frame>
  )
}

export default TariffePage
