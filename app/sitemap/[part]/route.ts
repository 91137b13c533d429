import { comuniPages } from '../../../server/comuni/elenco'
import { endpoint } from '../../../server/platform/api'
import { origin } from '../../page-metadata'
import { CHUNK, FAMILIES, LISTED, urlset, xmlAnswer } from '../../site-map'

type Context = { readonly params: Promise<{ part: string }> }

const comuni = async (number: number, base: string): Promise<Response> => {
  const { slugs, changed } = await comuniPages()
  const some = slugs.slice((number - 1) * CHUNK, number * CHUNK)
  if (some.length === 0) return new Response(null, { status: 404 })
  return xmlAnswer(
    urlset(
      some.map((slug) => `/comuni/${slug}`),
      base,
      changed,
    ),
  )
}

/** One file of the site map: `pagine.xml`, `comuni-1.xml` and on. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { part } = await params
  return endpoint('pagine', async () => {
    const base = (await origin()).origin
    if (part === 'pagine.xml') return xmlAnswer(urlset([...LISTED, ...Object.values(FAMILIES).flat()], base))
    const number = /^comuni-([1-9]\d{0,2})\.xml$/.exec(part)?.[1]
    return number === undefined ? new Response(null, { status: 404 }) : comuni(Number(number), base)
  })(request)
}
