import { useTranslations } from 'next-intl'

type OperiPerProps = { readonly nome: string; readonly codiceFiscale: string }

/** In sight on every page of a request that is written for somebody else: for whom. */
export const OperiPer = ({ nome, codiceFiscale }: OperiPerProps) => {
  const t = useTranslations('banco')
  return (
    <div className="operi-per" role="note" aria-label={t('bandaNome')}>
      <p className="wrap">{t.rich('operiPer', { nome, codice: codiceFiscale, b: (text) => <b>{text}</b> })}</p>
    </div>
  )
}
