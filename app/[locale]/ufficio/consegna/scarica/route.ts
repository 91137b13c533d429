import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { MAX_POSTED } from '../../../../../contracts/posted-form'
import { localeHref, localeOf } from '../../../../../i18n/routing'
import { takeExport } from '../../../../../server/enti/export'
import { tarOf } from '../../../../../server/enti/tar'
import { currentSession, scopeIn } from '../../../../../server/platform/auth'
import { onwards } from '../../../../../server/platform/identity/cookies'
import { formOwner, ownerOf } from '../../../../../server/platform/identity/kept-form'
import { readText } from '../../../../../server/platform/request-body'
import { isSameOrigin } from '../../../../../server/platform/same-origin'
import { today } from '../../../../../server/platform/clock'

/** The pieces, and then nothing of them is left on the disk, whoever stops in the middle. */
async function* thenGone(folder: string): AsyncGenerator<Buffer> {
  try {
    yield* tarOf(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const written = async (scope: NonNullable<Awaited<ReturnType<typeof scopeIn>>>, belfiore: string): Promise<string> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'consegna-'))
  try {
    await takeExport(scope, belfiore, folder)
    return folder
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** All data of a comune as one file, for its administrator alone. A form of one's own, like every other. */
export const POST = async (request: Request): Promise<Response> => {
  const back = localeHref(localeOf(new URL(request.url).pathname), '/ufficio/consegna')
  const body = await readText(request, MAX_POSTED)
  const form = new URLSearchParams(body.ok ? body.value : '')
  const session = await currentSession()
  const isOurs = isSameOrigin(request.headers) && session !== undefined && formOwner(session) === (await ownerOf(form))
  const scope = session && isOurs ? await scopeIn(['amministratore']) : undefined
  const belfiore = scope?.comuni.find((one) => one === form.get('comune'))
  if (scope === undefined || belfiore === undefined) return onwards(back)
  const stream = Readable.toWeb(Readable.from(thenGone(await written(scope, belfiore)))) as ReadableStream
  return new Response(stream, {
    headers: {
      'content-type': 'application/x-tar',
      'content-disposition': `attachment; filename="${belfiore.toLowerCase()}-${today()}.tar"`,
      'cache-control': 'no-store',
    },
  })
}
