import { Readable } from 'node:stream'

/** A ZIP as a file to keep, written while it is read. */
export const zipAnswer = ({
  name,
  bytes,
}: {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}): Response =>
  new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
