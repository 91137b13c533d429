import { comuniPages } from '../../server/comuni/elenco'
import { endpoint } from '../../server/platform/api'
import { origin } from '../page-metadata'
import { CHUNK, sitemapIndex, xmlAnswer } from '../site-map'

/** The index of the site map: the pages, then the comuni by the thousand. */
export const GET = endpoint('pagine', async () => {
  const { slugs, changed } = await comuniPages()
  const parts = Array.from({ length: Math.ceil(slugs.length / CHUNK) }, (_, at) => `/sitemap/comuni-${at + 1}.xml`)
  return xmlAnswer(sitemapIndex(['/sitemap/pagine.xml', ...parts], (await origin()).origin, changed))
})
