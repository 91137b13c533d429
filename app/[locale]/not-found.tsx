import { useTranslations } from 'next-intl'
import { NotFoundWords } from '../../ui/shell/not-found'

/** As scripts put it: without them the page of the same words is answered (`scripts/web/missing.mjs`). */
const NotFound = () => (
  <>
    <title>{useTranslations('notFound')('title')}</title>
    <NotFoundWords />
  </>
)

export default NotFound
