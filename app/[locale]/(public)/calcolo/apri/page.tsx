import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { voceDiLink } from '../../../../../contracts/calcolo/collegamento'
import { readFile, type FileLetto } from '../../../../../contracts/calcolo/file-calcolo'
import { POSTED_HEADER } from '../../../../../contracts/posted-form'
import { localeHref } from '../../../../../i18n/routing'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { Button } from '../../../../../ui/components/button'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import type { Question } from '../../../../../ui/components/field-frame'
import { FileField } from '../../../../../ui/components/file-field'
import { TextArea } from '../../../../../ui/components/text-area'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { openedHref, wrongOf } from './hrefs'

type Props = { readonly searchParams: SearchParams }

type Refused = Extract<FileLetto, { ok: false }>

/** What is wrong, of the file or of the text, and the text as it was pasted. */
type View = { readonly wrong?: Refused & { readonly field: 'file' | 'testo' }; readonly typed: string }

const readPosted = async (): Promise<string | undefined> => {
  const posted = (await headers()).get(POSTED_HEADER)
  return posted === null ? undefined : (new URLSearchParams(posted).get('testo') ?? '')
}

/** A pasted text is a link to a calculation, or the content of a file. */
const open = (typed: string): FileLetto => {
  const voce = voceDiLink(typed)
  return voce ? { ok: true, voce } : readFile(typed)
}

const viewOf = async (params: URLSearchParams): Promise<View> => {
  const typed = await readPosted()
  if (typed === undefined) {
    const wrong = wrongOf(params)
    return { typed: '', ...(wrong ? { wrong: { ...wrong, field: 'file' } } : {}) }
  }
  const read = open(typed)
  if (read.ok) redirect(localeHref(await getLocale(), openedHref(read.voce)))
  return { typed, wrong: { ...read, field: 'testo' } }
}

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('conserva.apri')
  const { wrong } = await viewOf(await paramsOf(searchParams))
  return pageMetadata({
    locale: await getLocale(),
    path: '/calcolo/apri',
    title: t('title'),
    description: t('lead'),
    wrong: wrong !== undefined,
  })
}

const useSentence = () => {
  const t = useTranslations('conserva.wrong')
  return ({ code, where }: Refused): string => (where ? `${t(code)} ${t('where', { where })}` : t(code))
}

const Forms = ({ wrong, typed }: View) => {
  const t = useTranslations('conserva.apri')
  const sentence = useSentence()
  const action = localeHref(useLocale(), '/calcolo/apri')
  const problem = (field: 'file' | 'testo') => (wrong?.field === field ? { problem: sentence(wrong) } : {})
  const file: Question = { name: 'file', label: t('fileLabel'), hint: t('fileHint'), ...problem('file') }
  const text: Question = { name: 'testo', label: t('textLabel'), hint: t('textHint'), ...problem('testo') }
  return (
    <div className="narrow mt-8">
      <form className="card" method="post" action={`${action}/file`} encType="multipart/form-data">
        <FileField {...file} accept=".json,application/json" />
        <div className="mt-4">
          <Button>{t('fileButton')}</Button>
        </div>
      </form>
      <form className="card mt-4" method="post" action={action}>
        <h2 className="text-5 mb-4">{t('or')}</h2>
        <TextArea {...text} value={typed} rows={4} />
        <div className="mt-4">
          <Button kind="second">{t('textButton')}</Button>
        </div>
      </form>
    </div>
  )
}

const Body = ({ wrong, typed }: View) => {
  const t = useTranslations('conserva.apri')
  const home = useTranslations('home')
  const sentence = useSentence()
  const about = wrong?.field === 'testo' ? t('textLabel') : t('fileLabel')
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(useLocale(), '/') }]} here={t('path')} />
      <div className="wrap">
        {wrong ? (
          <div className="mt-6">
            <ErrorSummary wrongs={[{ field: wrong.field, about, sentence: sentence(wrong) }]} />
          </div>
        ) : null}
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <Forms typed={typed} {...(wrong ? { wrong } : {})} />
      </div>
    </>
  )
}

/** A calculation saved before: a file is sent to the address beside, a pasted text to this page, which keeps it. */
const ApriPage = async ({ searchParams }: Props) => <Body {...await viewOf(await paramsOf(searchParams))} />

export default ApriPage
