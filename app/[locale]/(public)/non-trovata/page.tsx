import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundWords } from '../../../../ui/shell/not-found'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('notFound'))('title'),
  robots: { index: false },
})

/** What every address that is not there is answered with, under its own name and with 404 (`scripts/web/missing.mjs`). */
const NonTrovataPage = () => <NotFoundWords />

export default NonTrovataPage
