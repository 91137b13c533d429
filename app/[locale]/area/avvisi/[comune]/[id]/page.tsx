import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { toCents } from '../../../../../../engine/kernel/money'
import { localeHref } from '../../../../../../i18n/routing'
import { delegheDi, delegheRavvedute } from '../../../../../../server/f24/avviso'
import { findAvviso, nomeDi, viciniDi, type Vicino } from '../../../../../../server/avvisi/queries'
import { findEnti } from '../../../../../../server/enti/queries'
import { requireScope } from '../../../../../../server/platform/auth'
import { today } from '../../../../../../server/platform/clock'
import { versatoDopo } from '../../../../../../server/avvisi/versato'
import { AvvisoView } from '../../../../../../ui/avvisi/avviso-view'
import { Notice } from '../../../../../../ui/components/notice'
import { InRitardo } from '../../../../../../ui/avvisi/in-ritardo'
import { Replaced } from '../../../../../../ui/avvisi/replaced'
import { emissioneName } from '../../../../../../ui/avvisi/name'
import { date } from '../../../../../../ui/format'
import { finestraDi } from '../../../../../ravvedimento/finestra'
import { ritardiDi } from '../../../../../avvisi/ritardi'
import { AreaFrame } from '../../../../../area-frame'
import { MIA, posizionePath } from '../../../../../posizione/address'

type Props = { readonly params: Promise<{ readonly comune: string; readonly id: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('avvisi'))('title'),
  robots: { index: false },
})

const LIST = '/area/avvisi'

const TRIBUTO = { imu: 'IMU', tari: 'TARI' } as const

const vicino = (own: Vicino | undefined) => own && { ...own, emesso: today(own.emessoIl) }

/** One statement, as it was issued. */
const AvvisoPage = async ({ params }: Props) => {
  const { comune: asked, id } = await params
  const belfiore = asked.toUpperCase()
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const avviso = await findAvviso(scope, belfiore, id)
  if (avviso === undefined) notFound()
  const t = await getTranslations('avvisi')
  const names = await getTranslations('emissioni')
  const locale = await getLocale()
  const comune = (await findEnti()).find((each) => each.belfiore === belfiore)?.denominazione ?? belfiore
  const { anno, numero, destinatario, scadenze, copia } = avviso
  const { prima, dopo } = await viciniDi(scope, avviso)
  const emesso = today(avviso.emessoIl)
  const own = `${LIST}/${belfiore}/${id}`
  const name = t('number', { numero: String(numero), anno: String(anno) })
  const chi = nomeDi(destinatario)
  const morto = avviso.prospetto?.defunto
  const oggi = today()
  const canPrint = (await delegheDi(avviso, oggi)) !== undefined
  // what was paid of another's debt is not theirs to see: the office says what is left
  const ritardi = dopo === undefined && copia === undefined ? await ritardiDi(avviso, oggi) : []
  const mended = ritardi.length > 0 && (await delegheRavvedute(avviso, oggi)) !== undefined
  const posizione = copia === undefined ? localeHref(locale, posizionePath({ di: MIA, belfiore, anno })) : undefined
  return (
    <AreaFrame
      title={emissioneName(names, avviso)}
      here={name}
      lead={t('ofDay', { comune, giorno: date(emesso, locale) })}
      above={[{ name: t('title'), href: localeHref(locale, LIST) }]}
      page={own}
    >
      <p className="mt-2">{name}</p>
      <Replaced
        lista={localeHref(locale, `${LIST}/${belfiore}`)}
        {...{ anno, prima: vicino(prima), dopo: vicino(dopo) }}
      />
      {morto && copia ? (
        <Notice level={2} title={t(`${copia.ruolo}Title`)}>
          <p>{t('eredeText', { nome: morto.nome, giorno: date(morto.il, locale) })}</p>
        </Notice>
      ) : null}
      <div className="narrow mt-8">
        <AvvisoView
          {...avviso}
          chi={chi}
          valido={dopo === undefined}
          oggi={oggi}
          emesso={emesso}
          f24={canPrint && dopo === undefined ? localeHref(locale, `${own}/f24`) : undefined}
          carta={avviso.prospetto && localeHref(locale, `${own}/prospetto`)}
          tuttoInRitardo={ritardi.length > 0 && ritardi.length === scadenze.filter(({ resta }) => resta > 0).length}
          inRitardo={
            posizione && (
              <InRitardo
                {...{ ritardi, anno, oggi, posizione, comune: belfiore }}
                finestra={ritardi.length > 0 ? await finestraDi(belfiore, TRIBUTO[avviso.tributo], oggi) : undefined}
                versato={ritardi.length > 0 ? await versatoDopo(scope, avviso) : toCents(0)}
                f24={mended ? localeHref(locale, `${own}/ravvedimento`) : undefined}
              />
            )
          }
          posizione={posizione}
        />
      </div>
    </AreaFrame>
  )
}

export default AvvisoPage
