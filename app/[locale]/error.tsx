'use client'
import { useParams } from 'next/navigation'
import { Failure } from '../failure'

const PageError = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const { locale } = useParams<{ locale: string }>()
  return <Failure locale={locale === 'en' ? 'en' : 'it'} error={error} retry={retry} />
}

export default PageError
