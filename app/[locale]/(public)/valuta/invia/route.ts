import { readRating } from '../../../../../contracts/page-rating'
import { keepRating } from '../../../../../server/desk/commands'
import { deskRoute } from '../../../../desk-route'

export const POST = deskRoute({
  page: '/valuta',
  keep: async (form, locale) => {
    const rating = readRating(form)
    if (!rating.ok) return undefined
    await keepRating(rating.value, locale)
    return `/valuta/grazie?pagina=${encodeURIComponent(rating.value.page)}`
  },
})
