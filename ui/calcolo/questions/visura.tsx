import { useTranslations } from 'next-intl'
import { Help } from '../../components/help'
import { Visura } from '../../tax/visura'

/** "Dove trovo la rendita?" */
export const WhereRendita = ({ group }: { readonly group: string }) => {
  const t = useTranslations('domande.rendita')
  return (
    <Help summary={t('where')} group={group}>
      <p>{t('whereText')}</p>
      <Visura kind="fabbricato" label={t('drawing')} categoria="A/3" value="743,69" />
    </Help>
  )
}
