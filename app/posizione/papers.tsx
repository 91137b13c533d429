import { useTranslations } from 'next-intl'
import type { FoglioF24 } from '../../server/f24/posizione'
import { SheetPreview } from '../../ui/f24/sheet-preview'
import { rataName } from '../../ui/posizione/names'
import type { PosizioneView } from '../../ui/posizione/view'

/** `IMU, saldo`: what is paid with a sheet. */
export const useWhat = () => {
  const t = useTranslations('posizione')
  const rata = useTranslations('posizione.rata')
  return ({ tributo, rata: name }: Pick<FoglioF24['rata'], 'tributo' | 'rata'>): string =>
    t('rataDi', { tax: t(`tributo.${tributo}`), rata: rataName(rata, name) })
}

type PapersProps = {
  readonly view: PosizioneView
  readonly fogli: readonly FoglioF24[]
  /** Where a page has the sheets of several people: whose these are, in a word of its own. */
  readonly of?: { readonly id: string; readonly name: string }
}

/** The sheets as they will be printed. */
export const Papers = ({ view, fogli, of }: PapersProps) => {
  const what = useWhat()
  return (
    <div className="papers mt-8">
      {fogli.flatMap(({ rata, deleghe }, sheet) =>
        deleghe.map((delega, at) => (
          <SheetPreview
            key={`${sheet}-${at}`}
            id={`${of?.id ?? 'foglio'}-${sheet}-${at}`}
            delega={delega}
            about={[...(of ? [of.name] : []), what(rata), view.anno].join(', ')}
            scadenza={rata.giorno ?? view.today}
            late={false}
            comune={view.comune.nome}
          />
        )),
      )}
    </div>
  )
}
