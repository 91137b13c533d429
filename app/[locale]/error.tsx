'use client'
import { useParams } from 'next/navigation'
import { isLocale, routing } from '../../i18n/routing'
import { Failure } from '../failure'

const PageError = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { locale } = useParams<{ locale: string }>()
  return <Failure locale={isLocale(locale) ? locale : routing.defaultLocale} error={error} retry={retry} />
}

export default PageError
