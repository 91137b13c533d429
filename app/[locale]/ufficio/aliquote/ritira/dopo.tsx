import { getLocale, getTranslations } from 'next-intl/server'
import { effettoCanali, ordineDi } from '../../../../../contracts/parametri/canali'
import { raggiungibiliDi } from '../../../../../server/consegna/vie'
import { PIU_PERSONE } from '../../../../../server/parametri/effetto'
import { aliquoteSenza, annoDiProva, effettoSenza } from '../../../../../server/parametri/imu'
import type { Ritirabile } from '../../../../../server/parametri/ritiro'
import type { Scope } from '../../../../../server/platform/scope'
import { EffettoCanali } from '../../../../../ui/parametri/canali'
import { Effetto } from '../../../../../ui/parametri/effetto'
import { DecisioneCard } from '../../../../../ui/parametri/storia'
import { date } from '../../../../../ui/format'
import { EffettoVoce } from '../effetto-voce'
import { storiaShown } from '../storia'

/** What an entry is about, as its page is called. */
export const nomeScheda = async ({ scheda, anno }: Ritirabile): Promise<string> => {
  const t = await getTranslations('parametri')
  switch (scheda.kind) {
    case 'imu':
      return t('imu.title', { anno: String(anno) })
    case 'voce':
      return t(`tariffe.voce.${scheda.voce}.title`, { anno: String(anno) })
    case 'canali':
      return t('canali.title')
    case 'promemoria':
      return t('promemoria.title')
    case 'dati-prima':
      return t('datiPrima.title')
    case 'conservazione':
      return `${t('conservazione.title')}: ${t(`conservazione.classe.${scheda.classe}`)}`
  }
}

/** What holds where the comune itself has decided nothing else. */
const senzaAltro = async ({ scheda, belfiore, anno }: Ritirabile): Promise<string> => {
  const t = await getTranslations('parametri')
  switch (scheda.kind) {
    case 'imu': {
      const then = await aliquoteSenza({ belfiore, anno }, undefined)
      return then === undefined || then.fonte === ''
        ? t('open.imuState.unknown')
        : t('ritira.letta', { source: then.fonte, day: date(then.rilevata, await getLocale()) })
    }
    case 'voce':
      return t(`tariffe.voce.${scheda.voce}.notHeld`)
    case 'canali':
      return t('canali.cardNone')
    case 'promemoria':
      return t('promemoria.noneText')
    case 'dati-prima':
      return t('datiPrima.noneText')
    case 'conservazione':
      return t('conservazione.never')
  }
}

/** What counts once the entry is withdrawn. */
export const Dopo = async ({ voce }: { readonly voce: Ritirabile }) => {
  const t = await getTranslations('parametri.ritira')
  const [then] = voce.dopo === undefined ? [] : storiaShown([voce.dopo])
  return (
    <section aria-labelledby="dopo">
      <h2 id="dopo">{t('then')}</h2>
      <p className="mt-2">{then === undefined ? await senzaAltro(voce) : t('thenOther')}</p>
      {then === undefined ? null : (
        <div className="mt-4">
          <DecisioneCard decisione={then} />
        </div>
      )}
    </section>
  )
}

type EffettoProps = { readonly scope: Scope; readonly voce: Ritirabile }

/** What it changes, for what changes a sum or the way of a statement. */
export const EffettoDelRitiro = async ({ scope, voce }: EffettoProps) => {
  const t = await getTranslations('parametri')
  const { scheda, belfiore, anno, prima, dopo } = voce
  if (scheda.kind === 'canali') {
    const tutti = await raggiungibiliDi(scope, belfiore)
    const of = (valore: unknown) => effettoCanali(ordineDi(valore) ?? [], tutti)
    return <EffettoCanali now={of(prima?.valore)} then={of(dopo?.valore)} />
  }
  if (scheda.kind === 'voce') {
    const values = { prima: prima?.valore, dopo: dopo?.valore }
    return <EffettoVoce scope={scope} of={{ voce: scheda.voce, belfiore, anno }} values={values} ritiro />
  }
  const effetto = scheda.kind === 'imu' ? await effettoSenza(scope, { belfiore, anno }, dopo) : undefined
  if (effetto === undefined) return <p>{t('ritira.noSum')}</p>
  const about = t('imu.about', { anno: String(annoDiProva(anno)) })
  return <Effetto effetto={effetto} about={about} most={PIU_PERSONE} lacks="aliquota" ritiro />
}
