import { anniCoperti, dataState, findComuneDiOggi, regime, type Comune } from '../../../../../server/comuni/queries'
import { apiRefusal, endpoint, jsonAnswer, methodNotAllowed } from '../../../../../server/platform/api'
import { cachedAnswer } from '../../../../../server/platform/cached-answer'

const FRESH = 300

const plain = ({ belfiore, istat, nome, altraLingua, sigla, regione, popolazione, slug }: Comune, asked: string) => ({
  belfiore,
  istat,
  nome,
  ...(altraLingua === undefined ? {} : { altraLingua }),
  provincia: sigla,
  regione,
  popolazione,
  slug,
  ...(belfiore === asked ? {} : { codiceCercato: asked }),
})

/** One comune: of today by its code, or the one that the bearer of the code became part of. */
export const GET = endpoint<{ belfiore: string }>('comuni', async (request, lang, { belfiore }) => {
  const asked = belfiore.toUpperCase()
  const state = await dataState()
  return cachedAnswer(request, { version: 'none', ...state }, [lang], FRESH, async () => {
    const comune = await findComuneDiOggi(asked)
    if (comune === undefined) {
      const values = { code: asked.slice(0, 10) }
      return apiRefusal(lang, { code: 'comune-unknown', field: 'belfiore', values }, 404)
    }
    const anni = await Promise.all(
      anniCoperti().map(async (anno) => ({ anno, tributo: await regime(comune.belfiore, anno) })),
    )
    return jsonAnswer(200, { ...plain(comune, asked), anni }, lang)
  })
})

const refuse = methodNotAllowed('GET', 'HEAD')
export { refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE }
