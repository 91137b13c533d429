import { origin } from '../page-metadata'

/** Everything may be found but the API and what only follows a form; the site map is named with its whole address. */
export const GET = async (): Promise<Response> => {
  const base = (await origin()).origin
  const lines = ['User-agent: *', 'Allow: /', 'Disallow: /api/', '', `Sitemap: ${base}/sitemap.xml`, '']
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
