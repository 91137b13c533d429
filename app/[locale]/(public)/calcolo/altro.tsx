import { useTranslations } from 'next-intl'
import type { Altro } from '../../../../ui/calcolo/confronto/address'
import { Notice } from '../../../../ui/components/notice'

/** The answers alone: without what a comparison carries along. */
export const answersOf = (kept: URLSearchParams): string => {
  const own = new URLSearchParams(kept)
  for (const name of ['confronta', 'lato', 'a', 'b']) own.delete(name)
  return own.toString()
}

/** In a form that prepares the second side of a comparison: what it is, the way out, and the first side kept. */
export const AltroCaso = ({ altro, page }: { readonly altro: Altro | undefined; readonly page: string }) => {
  const t = useTranslations('confronto')
  if (altro === undefined) return null
  return (
    <div className="mt-6 mb-8">
      <Notice title={t('form.title')} level={2}>
        <p>{t('pagina.lead')}</p>
        <p>
          <a href={`${page}/risultato?${altro.query}`}>{t('form.cancel')}</a>
        </p>
      </Notice>
      <input type="hidden" name="confronta" value={altro.query} />
      <input type="hidden" name="lato" value={altro.side} />
    </div>
  )
}
