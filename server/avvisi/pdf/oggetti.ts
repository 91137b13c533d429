import { deflateSync } from 'node:zlib'
import { literal } from '../../../f24/pdf/content'
import { streamBody } from '../../../f24/pdf/file'

/** A text of a dictionary: as it is where it is ASCII, in UTF-16 otherwise. */
export const testo = (text: string): string => {
  if (/^[\x20-\x7e]*$/.test(text)) return literal(text)
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

/** A stream made small: a tenth of it, at a speed that a batch does not feel. */
export const compresso = (content: string): string =>
  streamBody('/Filter/FlateDecode', deflateSync(Buffer.from(content, 'latin1'), { level: 1 }).toString('latin1'))

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign]!)

/** What the file is called and its language, as programs that read no page look for it (ISO 16684-1). */
export const metadati = (titolo: string, lingua: string): string => {
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(titolo)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${lingua}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>Sportello Tributi</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  return streamBody('/Type/Metadata/Subtype/XML', Buffer.from(packet, 'utf8').toString('latin1'))
}
