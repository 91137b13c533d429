import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PROSPETTO } from '../../../../../contracts/parametri/prospetto'
import { regime } from '../../../../../server/comuni/queries'
import { annoDiProva } from '../../../../../server/parametri/imu'
import { PIU_PERSONE } from '../../../../../server/parametri/effetto'
import { storiaDi } from '../../../../../server/parametri/queries'
import { Notice } from '../../../../../ui/components/notice'
import { Effetto } from '../../../../../ui/parametri/effetto'
import { lineaWords } from '../../../../../ui/parametri/problem-words'
import { Storia } from '../../../../../ui/parametri/storia'
import { apri, type Cerca } from '../apri'
import { Frame } from '../frame'
import { Notizie } from '../notices'
import { storiaShown } from '../storia'
import { Around } from './around'
import { ProspettoForm } from './form'
import { effectOf, shownForm, wantsEffect } from './load'
import { annoDi, inizioDi } from './read'

const PAGE = '/ufficio/aliquote/imu'

type Props = { readonly searchParams: Cerca }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('parametri'))('title'),
  robots: { index: false },
})

/** The prospetto of a year: its six lines, its cases, its act; what it changes is shown before it is saved. */
const ProspettoPage = async ({ searchParams }: Props) => {
  const opened = await apri(PAGE, searchParams)
  const { scope, query, posted, form, belfiore, denominazione, open, token } = opened
  const anno = annoDi(form?.get('anno') ?? query.anno)
  const t = await getTranslations('parametri')
  const lines = await getTranslations('schedaComune.aliquote')
  const title = t('imu.title', { anno: String(anno) })
  const own = await regime(belfiore, anno)
  const inizio = await inizioDi(belfiore, anno)
  if (own !== 'IMU' || inizio === undefined) {
    return (
      <Frame title={title} lead={t('imu.lead', { comune: denominazione })}>
        <Notice tone="info" level={2} title={t('noImu')}>
          <p>{t('noImuText', { comune: denominazione, tributo: own ?? '' })}</p>
        </Notice>
      </Frame>
    )
  }
  const letto = shownForm(form, belfiore, inizio)
  const checked = wantsEffect(posted)
  const effetto = checked && open ? await effectOf(scope, belfiore, inizio, letto) : undefined
  const righe = (await storiaDi(scope, belfiore, PROSPETTO)).filter(({ dal }) => dal.startsWith(String(anno)))
  return (
    <Frame title={title} lead={t('imu.lead', { comune: denominazione })}>
      <Notizie
        problems={checked ? letto.problems : []}
        about={(field) => lineaWords(t, lines, field)}
        esito={query.esito}
        found={opened.before !== undefined}
        readOnly={false}
      />
      {effetto ? (
        <Effetto
          effetto={effetto}
          about={t('imu.about', { anno: String(annoDiProva(anno)) })}
          most={PIU_PERSONE}
          lacks="aliquota"
        />
      ) : null}
      <Around inizio={inizio} belfiore={belfiore} readOnly={!open} />
      <ProspettoForm {...{ belfiore, inizio, letto, open, checked }} token={token} seen={effetto !== undefined} />
      <Storia righe={storiaShown(righe)} comune={open ? belfiore : undefined} />
    </Frame>
  )
}

export default ProspettoPage
