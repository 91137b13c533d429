import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LONGEST_MOTIVO, problemiRitiro, typedMotivo } from '../../../../../contracts/parametri/ritiro'
import { localeHref } from '../../../../../i18n/routing'
import { askAgain } from '../../../../../server/comuni/queries'
import { ritirabile } from '../../../../../server/parametri/ritiro'
import { Notice } from '../../../../../ui/components/notice'
import { TextArea } from '../../../../../ui/components/text-area'
import { DecisioneForm } from '../../../../../ui/parametri/decisione-form'
import { wrongAt } from '../../../../../ui/parametri/problem-words'
import { DecisioneCard } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'
import { Dopo, EffettoDelRitiro, nomeScheda } from './dopo'
import { schedaHref } from './scheda'

const PAGE = '/ufficio/aliquote/ritira'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri.ritira'))('title'),
  robots: { index: false },
})

/** One entry that was a mistake: what counts after it and what that changes, then why. */
const RitiraPage = async ({ searchParams }: Props) => {
  const { scope, query, posted, form, before, belfiore, denominazione, open, token } = await apri(PAGE, searchParams)
  const t = await getTranslations('parametri')
  const locale = await getLocale()
  await askAgain()
  const asked = form?.get('voce') ?? query.voce
  const voce = await ritirabile(scope, belfiore, typeof asked === 'string' ? asked : '')
  if (voce === undefined) {
    return (
      <Frame title={t('ritira.title')} lead={denominazione}>
        <Notice tone="wait" level={2} title={t('ritira.gone')}>
          <p>{t('ritira.goneText')}</p>
        </Notice>
      </Frame>
    )
  }
  const motivo = form ? typedMotivo(form) : ''
  const problems = posted ? problemiRitiro(motivo) : []
  const seen = posted !== undefined && open && problems.length === 0
  const [shown] = storiaShown([voce.decisione])
  const about = { comune: belfiore, voce: voce.decisione.id, ...(seen ? { visto: voce.visto } : {}) }
  return (
    <Frame title={t('ritira.title')} lead={t('ritira.lead', { comune: denominazione, voce: await nomeScheda(voce) })}>
      <Notizie
        problems={problems}
        about={() => t('ritira.motivo')}
        esito={query.esito}
        found={before !== undefined}
        readOnly={!open}
      />
      <DecisioneCard decisione={shown!} />
      {seen ? (
        <>
          <Dopo voce={voce} />
          <EffettoDelRitiro scope={scope} voce={voce} />
        </>
      ) : null}
      <DecisioneForm to={`${PAGE}/salva`} token={token} about={about} open={open} seen={seen} atto="ritira">
        <TextArea
          name="motivo"
          label={t('ritira.motivo')}
          hint={t('ritira.motivoHint')}
          value={motivo}
          rows={3}
          maxLength={LONGEST_MOTIVO}
          {...wrongAt(t, problems, 'motivo')}
        />
      </DecisioneForm>
      <p>
        <a href={localeHref(locale, schedaHref(voce))}>{t('ritira.back')}</a>
      </p>
    </Frame>
  )
}

export default RitiraPage
