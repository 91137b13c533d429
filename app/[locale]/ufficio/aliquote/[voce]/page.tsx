import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { isVoce } from '../../../../../contracts/parametri/tariffe'
import { localeHref } from '../../../../../i18n/routing'
import { PIU_PERSONE } from '../../../../../server/parametri/effetto'
import { effettoRegolamento } from '../../../../../server/parametri/regolamento'
import { effettoTariffe } from '../../../../../server/parametri/tariffe'
import { requireScope, signedIn, typedBefore } from '../../../../../server/platform/auth'
import { formToken } from '../../../../../server/platform/identity/kept-form'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { campoName } from '../../../../../ui/parametri/campi-fields'
import { Effetto } from '../../../../../ui/parametri/effetto'
import { fieldWords, problemSentence } from '../../../../../ui/parametri/problem-words'
import { Storia } from '../../../../../ui/parametri/storia'
import { postedForm } from '../../../../posted'
import { comuneScelto, puoDecidere } from '../comune'
import { Esito } from '../esito'
import { Frame } from '../frame'
import { FoundAgain, ReadOnly } from '../notices'
import { storiaShown } from '../storia'
import { TariffeForm } from './form'
import { ANNI_TARIFFE, annoTariffe, readTariffe, startOf, tenutoDi } from './read'

type Props = {
  readonly params: Promise<{ readonly voce: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri'))('title'),
  robots: { index: false },
})

/** Tariffs of a year: the figures, their act, and what they change before they are saved. */
const TariffePage = async ({ params, searchParams }: Props) => {
  const { voce } = await params
  if (!isVoce(voce)) notFound()
  const scope = await requireScope(...STAFF_ROLES)
  const query = await searchParams
  const page = `/ufficio/aliquote/${voce}`
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(page)
  const form = posted ?? before
  const chosen = await comuneScelto(scope, form?.get('comune') ?? query.comune)
  if (chosen === undefined) notFound()
  const { belfiore, denominazione } = chosen.here
  const anno = annoTariffe(form?.get('anno') ?? query.anno)
  const t = await getTranslations('parametri')
  const names = await getTranslations('parametri.tariffe')
  const locale = await getLocale()
  const tenuto = await tenutoDi(scope, voce, belfiore, anno)
  const letto = form ? readTariffe(form, tenuto) : startOf(tenuto)
  const open = puoDecidere(scope)
  const amounts = { prima: (tenuto.now ?? tenuto.before)?.valore, dopo: letto.value?.valore }
  const asked = { belfiore, anno }
  const effetto =
    posted && open && letto.value
      ? voce === 'regolamento'
        ? await effettoRegolamento(scope, asked, amounts)
        : await effettoTariffe(scope, { voce, ...asked }, amounts)
      : undefined
  const shown = posted ? letto : { ...letto, problems: [] }
  return (
    <Frame
      title={names(`voce.${voce}.title`, { anno: String(anno) })}
      lead={names(`voce.${voce}.lead`, { comune: denominazione })}
    >
      <ErrorSummary
        wrongs={shown.problems.map((problem) => ({
          field: problem.field,
          about: fieldWords(t, problem.field) ?? campoName(names, problem.field),
          sentence: problemSentence(t, problem),
        }))}
      />
      <Esito code={query.esito} />
      {before ? <FoundAgain /> : null}
      {open ? null : <ReadOnly />}
      {effetto ? (
        <Effetto
          effetto={effetto}
          about={names(`voce.${voce}.about`)}
          most={PIU_PERSONE}
          lacks={voce === 'regolamento' ? 'aliquota' : 'tariffa'}
        />
      ) : null}
      <p>
        {ANNI_TARIFFE.filter((each) => each !== anno).map((each) => (
          <a key={each} href={localeHref(locale, `${page}?comune=${belfiore}&anno=${String(each)}`)}>
            {names(`voce.${voce}.card`, { anno: String(each) })}
          </a>
        ))}
      </p>
      <TariffeForm
        tenuto={tenuto}
        letto={shown}
        token={await formToken((await signedIn())!.session)}
        open={open}
        seen={effetto !== undefined}
      />
      <Storia righe={storiaShown(tenuto.storia)} />
    </Frame>
  )
}

export default TariffePage
