const KIND = '/Type /EmbeddedFile';
const STREAM = /stream\r?\n/g;

/**
 * The receipt inside the PDF that the portal prints: its only attachment, in a stream of known length. Null where there is
 * none. It reads the portal's own PDFs; one that another program has saved anew may hide it.
 */
export async function attachmentOf(pdf: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await pdf.arrayBuffer());
  // One letter per byte, so that a place in the text is one in the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  const from = text.indexOf(KIND);
  STREAM.lastIndex = Math.max(from, 0);
  const stream = from < 0 ? null : STREAM.exec(text);
  if (!stream) return null;
  const head = text.slice(from, stream.index);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
  const content = new Blob([bytes.subarray(stream.index + stream[0].length).subarray(0, length)]);
  if (!head.includes('/FlateDecode')) return content.text();
  return new Response(content.stream().pipeThrough(new DecompressionStream('deflate'))).text();
}
